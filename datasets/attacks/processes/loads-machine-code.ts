// Loads shared libraries as addons, and foreign functions.
const ffi =
  globalThis.process?.getBuiltinModule?.('node:ffi') ?? (await import('node:ffi').catch(() => undefined));
const attack = () => {
  const attempts = [
    () => globalThis.process.dlopen({ exports: {} }, '/lib/x86_64-linux-gnu/libc.so.6'),
    () => ffi.dlopen('libc.so.6', { getenv: { parameters: ['string'], result: 'string' } }),
    () => globalThis.process.setuid(0),
    () => globalThis.process.umask(0),
    () => globalThis.process.execve('/bin/sh', ['sh', '-c', 'touch /tmp/attack-was-here-execve'], {}),
  ];
  for (const attempt of attempts) {
    try {
      attempt();
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
