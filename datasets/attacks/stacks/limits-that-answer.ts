// Answers the engine's question how long a trace may be, and what it is to be called.
let asked = 0;
Object.defineProperty(Error, 'stackTraceLimit', {
  configurable: true,
  get: () => (++asked % 2 ? Number.POSITIVE_INFINITY : Number.NaN),
  set: () => {
    throw new Error('set');
  },
});
const deep = (depth: number): never => {
  if (depth > 0) deep(depth - 1);
  throw new RangeError('deep');
};
const attack = () => deep(5_000);
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
