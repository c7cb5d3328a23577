// Starts another Node without the flags of this one.
const children =
  globalThis.process?.getBuiltinModule?.('node:child_process') ?? (await import('node:child_process').catch(() => undefined));
const cluster =
  globalThis.process?.getBuiltinModule?.('node:cluster') ?? (await import('node:cluster').catch(() => undefined));
const attack = () => {
  const code = 'require("fs").writeFileSync("/tmp/attack-was-here-node", JSON.stringify(process.env))';
  const attempts = [
    () => children.execFileSync(globalThis.process.execPath, ['-e', code]),
    () => children.fork('/dev/null', { execArgv: ['-e', code] }),
    () => cluster.setupPrimary({ exec: '/tmp/x.js' }),
    () => cluster.fork(),
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
