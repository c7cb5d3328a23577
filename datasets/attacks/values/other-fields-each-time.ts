// Has other fields each time that it is asked which it has, and none of them twice.
let round = 0;
const attack = () =>
  new Proxy({} as Record<string, unknown>, {
    ownKeys: () => [`key${round++}`, `key${round++}`],
    getOwnPropertyDescriptor: (_, key) => ({ value: key, enumerable: true, configurable: true }),
    get: (_, key) => (key === 'then' || typeof key === 'symbol' ? undefined : new Proxy([], { get: (_array, index) => (index === 'length' ? 3 + (round++ % 5) : round++) })),
  });
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
