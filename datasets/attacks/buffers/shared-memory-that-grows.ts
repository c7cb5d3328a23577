// Answers with shared memory that grows while it is read.
const memory = new SharedArrayBuffer(8, { maxByteLength: 1 << 26 });
const attack = () => ({
  first: new Uint8Array(memory),
  get second() {
    memory.grow(Math.min(1 << 26, memory.byteLength * 64));
    return new Uint8Array(memory);
  },
  get third() {
    memory.grow(1 << 26);
    return new Float64Array(memory);
  },
});
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
