// Turns on flags of the engine that write logs and allow natives.
const v8 =
  globalThis.process?.getBuiltinModule?.('node:v8') ?? (await import('node:v8').catch(() => undefined));
const attack = () => {
  for (const flag of ['--allow-natives-syntax', '--logfile=/tmp/attack-was-here.log', '--log-all', '--expose-gc', '--perf-prof']) {
    try {
      v8.setFlagsFromString(flag);
    } catch {}
  }
  try {
    v8.writeHeapSnapshot('/tmp/attack-was-here.heapsnapshot');
  } catch {}
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
