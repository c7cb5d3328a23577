// Sends itself a signal that nobody can catch.
const attack = () => {
  globalThis.process?.kill(globalThis.process.pid, 'SIGKILL');
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
