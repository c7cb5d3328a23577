// Aborts, which dumps core and ends the process past all handlers.
const attack = () => {
  globalThis.process?.abort();
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
