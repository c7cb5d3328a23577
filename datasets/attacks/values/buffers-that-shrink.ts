// Returns typed arrays over buffers that shrink, grow or go away while they are written out.
const buffer = new ArrayBuffer(1 << 20, { maxByteLength: 1 << 22 });
const attack = () => [
  {
    get first() {
      return new Float64Array(buffer);
    },
    get second() {
      buffer.resize(8);
      return new Float64Array(buffer, 0, 1);
    },
    get third() {
      buffer.transfer();
      return new Float64Array(4);
    },
  },
  new Float64Array(buffer),
  Object.defineProperties(new Float64Array(buffer), { byteLength: { value: 1 << 21 }, byteOffset: { get: () => buffer.resize(1 << 21) as never } }),
];
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
