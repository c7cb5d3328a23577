// Returns a proxy whose list of keys never ends.
const attack = () =>
  new Proxy(
    {},
    {
      ownKeys() {
        for (;;);
      },
    },
  );
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
