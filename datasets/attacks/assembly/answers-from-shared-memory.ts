// Answers with views of shared memory that WebAssembly goes on writing to, and that grows while it is read.
const memory = new WebAssembly.Memory({ initial: 1, maximum: 20_000, shared: true });
const attack = () => ({
  first: new Float64Array(memory.buffer, 0, 100),
  get second() {
    memory.grow(500);
    new Float64Array(memory.buffer).fill(2);
    return new Float64Array(memory.buffer, 0, 100);
  },
  get third() {
    memory.grow(19_000);
    return new Uint8Array(memory.buffer);
  },
});
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
