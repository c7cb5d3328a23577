// Puts setters and getters on Object.prototype for every name that the host and the codec use.
for (const name of ['value', 'kind', 'id', 'payload', 'output', 'found', 'reason', 'name', 'message', 'url', 'format', 'shortCircuit', 'source']) {
  Object.defineProperty(Object.prototype, name, {
    configurable: true,
    get: () => 4,
    set() {},
  });
}
for (const index of [0, 1, 2]) Object.defineProperty(Array.prototype, index, { configurable: true, get: () => 1, set() {} });
const attack = () => [[1]];
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
