// Answers with views of a memory that grows, and so goes away, while they are written out.
const attack = () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 100 });
  const before = new Float64Array(memory.buffer, 0, 1_000);
  return {
    before,
    get grown() {
      memory.grow(10);
      return before;
    },
    after: new Float64Array(memory.buffer, 0, 1_000),
    get resizable() {
      return new Float64Array((memory as any).toResizableBuffer?.() ?? memory.buffer);
    },
  };
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
