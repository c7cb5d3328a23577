// Leaves files behind wherever it may.
const fs =
  globalThis.process?.getBuiltinModule?.('node:fs') ?? (await import('node:fs').catch(() => undefined));
const attack = () => {
  for (const folder of ['.', '/tmp', '/var/tmp', '/dev/shm', '/stage', '/stage/host', '/course/grader/engine/sandbox', '/root', '/']) {
    for (const write of ['writeFileSync', 'appendFileSync', 'mkdirSync', 'cpSync'] as const) {
      try {
        fs[write](`${folder}/attack-was-here-${write}`, 'written');
      } catch {}
    }
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
