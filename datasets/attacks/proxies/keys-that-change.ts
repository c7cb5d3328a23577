// Answers with proxies whose keys are others at each look, and more than there can be.
const attack = () =>
  new Proxy(
    {},
    {
      ownKeys: () => Array.from({ length: 300_000 }, () => `k${Math.random()}`),
      getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
      get: () => 1,
    },
  ) as never;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
