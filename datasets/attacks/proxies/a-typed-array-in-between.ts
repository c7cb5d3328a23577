// Answers with proxies of typed arrays, of arrays, of dates, of functions and of proxies.
let calls = 0;
const attack = () => {
  const targets = [new Float64Array(3), [1, 2], new Date(), () => 1, new Map(), Object(Symbol.iterator), new Proxy([], {})];
  const target = targets[calls++ % targets.length]!;
  return new Proxy(target, { getPrototypeOf: () => Array.prototype, get: (inner, key) => (key === Symbol.toStringTag ? 'Object' : (inner as any)[key]) }) as never;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
