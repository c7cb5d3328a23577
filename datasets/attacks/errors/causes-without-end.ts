// Errors whose causes make another one each time they are looked at, and whose stacks are theirs.
const make = (): Error =>
  Object.defineProperties(new RangeError('x'.repeat(1e5)), {
    cause: { get: make, enumerable: true },
    stack: { get: () => `Error: y\n${'    at f (/etc/passwd:1:1)\n'.repeat(1e5)}` },
    name: { get: () => 'RangeError'.repeat(1e4) },
    toString: { value: () => { throw make(); } },
  });
const attack = () => {
  throw make();
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
