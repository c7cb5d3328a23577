// Ends the process with success in the middle of a call.
const attack = () => {
  globalThis.process?.reallyExit?.(0);
  globalThis.process?.exit(0);
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
