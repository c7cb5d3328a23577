// Writes to the process's own output, past the captured console.
const fs =
  globalThis.process?.getBuiltinModule?.('node:fs') ?? (await import('node:fs').catch(() => undefined));
const attack = () => {
  for (let line = 0; line < 1e5; line++) {
    globalThis.process?.stdout?.write?.('::error::everything failed\n');
    fs?.writeSync?.(1, `${'z'.repeat(1000)}\n`);
    fs?.writeSync?.(2, `${'z'.repeat(1000)}\n`);
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
