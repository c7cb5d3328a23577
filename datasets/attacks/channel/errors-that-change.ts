// Throws errors that are something else each time that they are asked.
let round = 0;
const attack = () => {
  throw Object.defineProperties(Object.create(RangeError.prototype), {
    name: { get: () => ['RangeError', 'FaultError', 'AssertionError', '__proto__'][round++ % 4] },
    message: { get: () => ({ toString: () => (round++ % 2 ? 'top left size image' : 'to do: countDark') }) },
    stack: { get: () => ({ [Symbol.toPrimitive]: () => { throw 1; } }) },
  });
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
