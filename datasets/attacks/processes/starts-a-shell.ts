// Starts other programs.
const children =
  globalThis.process?.getBuiltinModule?.('node:child_process') ?? (await import('node:child_process').catch(() => undefined));
const attack = () => {
  for (const start of ['execSync', 'exec', 'spawnSync', 'spawn', 'execFileSync'] as const) {
    try {
      console.log(String(children[start]('touch /tmp/attack-was-here-shell; env; sleep 1000', { shell: true, detached: true })));
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
