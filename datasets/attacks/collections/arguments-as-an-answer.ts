// Answers with what looks like a list and is none: `arguments`, strings as objects, the list of another function.
let calls = 0;
function attack(..._given: unknown[]): unknown {
  const kinds = [
    arguments,
    new String('abc'),
    Object.setPrototypeOf([1, 2], null),
    Object.setPrototypeOf([1, 2], Array),
    new (class extends Array {})(5),
    Object.defineProperties((() => 0) as any, { 0: { value: 1, enumerable: true }, length: { value: 1 } }),
  ];
  return kinds[calls++ % kinds.length];
}
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
