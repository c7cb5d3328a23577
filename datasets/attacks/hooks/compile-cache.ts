// Has Node keep compiled code in a folder of its choice, and looks for packages on the way up.
const builtin = async (name: string): Promise<any> =>
  (globalThis as any).process?.getBuiltinModule?.(name) ?? (await import(name).catch(() => undefined));
const module = await builtin('node:module');
for (const folder of ['/tmp/attack-was-here-cache', '/var/tmp/attack-was-here-cache', '/dev/shm/attack-was-here-cache']) {
  try {
    console.log(module.enableCompileCache(folder));
    module.flushCompileCache();
  } catch {}
}
const attack = () => {
  try {
    for (const from of ['/', '/course/x.js', import.meta.url]) console.log(module.findPackageJSON(from));
  } catch {}
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
