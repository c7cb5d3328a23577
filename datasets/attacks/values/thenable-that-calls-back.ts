// Returns a thenable which, once awaited, runs in whoever awaits it.
const attack = () => ({
  then(resolve: (value: unknown) => void) {
    resolve(0);
  },
});
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
