// Claims, as a proxy, to have an enormous number of fields.
const keys = Array.from({ length: 3_000_000 }, (_, index) => `k${index}`);
const attack = () =>
  new Proxy(
    {},
    {
      ownKeys: () => keys,
      getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
    },
  );
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
