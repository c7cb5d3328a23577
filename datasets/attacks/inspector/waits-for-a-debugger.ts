// Stops at breakpoints, with and without a debugger.
const attack = () => {
  debugger;
  globalThis.process?._debugPause?.();
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
