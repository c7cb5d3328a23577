// Announces a frame of four gigabytes and sends nothing of it.
const fs =
  globalThis.process?.getBuiltinModule?.('node:fs') ?? (await import('node:fs').catch(() => undefined));
const attack = () => {
  fs?.writeSync(4, Uint8Array.from([255, 255, 255, 255, 4, 1, 0, 0, 0]));
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
