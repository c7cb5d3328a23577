// Has Node itself write files: diagnostic reports, traces, coverage, compile caches.
const trace =
  globalThis.process?.getBuiltinModule?.('node:trace_events') ?? (await import('node:trace_events').catch(() => undefined));
const modules =
  globalThis.process?.getBuiltinModule?.('node:module') ?? (await import('node:module').catch(() => undefined));
const attack = () => {
  const attempts = [
    () => globalThis.process.report.writeReport('/tmp/attack-was-here-report.json'),
    () => trace.createTracing({ categories: ['node', 'v8'] }).enable(),
    () => modules.enableCompileCache('/tmp/attack-was-here-cache'),
    () => globalThis.process.chdir('/tmp'),
    () => console.log(globalThis.process.report.getReport().environmentVariables),
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
