// Is a thenable as a module that never resolves, but keeps the process alive with timers of its own making.
export function then(this: unknown) {
  const again = (): void => queueMicrotask(again);
  again();
}
const attack = () => 0;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
