// Throws exceptions of WebAssembly, and traps.
const bytes = Uint8Array.from([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 103, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
let calls = 0;
const attack = () => {
  if (++calls % 2) (new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as any).g();
  const tag = new (WebAssembly as any).Tag({ parameters: ['externref'] });
  throw new (WebAssembly as any).Exception(tag, [globalThis], { traceStack: true });
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
