// Sends half of a frame and then nothing, so that the judge waits for the rest.
const fs =
  globalThis.process?.getBuiltinModule?.('node:fs') ?? (await import('node:fs').catch(() => undefined));
const attack = () => {
  fs?.writeSync(4, Uint8Array.from([200, 0, 0, 0, 4, 1, 0]));
  for (;;);
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
