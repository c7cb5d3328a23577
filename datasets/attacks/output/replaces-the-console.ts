// Puts its own console in place of the captured one and restores Node's through it.
const own = globalThis.console;
delete (globalThis as { console?: unknown }).console;
globalThis.console = Object.setPrototypeOf({ own }, own);
const attack = () => {
  console.log.call(globalThis, '\u001B]0;title\u0007', own);
  (own as unknown as Record<string, unknown>)._stdout;
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
