// Changes its arguments in every way that a list can be changed, and answers with them.
const attack = (...given: any[]) => {
  for (const one of given) {
    if (typeof one !== 'object' || one === null) continue;
    Object.setPrototypeOf(one, new Proxy([], { get: (_, key) => (key === Symbol.iterator ? [][Symbol.iterator] : one) }));
    one.self = one;
    Object.defineProperty(one, 'length', { value: 0, writable: false });
    Object.freeze(one);
  }
  return given[0];
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
