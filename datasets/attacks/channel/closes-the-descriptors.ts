// Closes both ends of the channel, and every other descriptor that there may be.
const fs =
  globalThis.process?.getBuiltinModule?.('node:fs') ?? (await import('node:fs').catch(() => undefined));
const attack = () => {
  for (let descriptor = 64; descriptor >= 0; descriptor--) {
    try {
      fs?.closeSync(descriptor);
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
