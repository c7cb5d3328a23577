// Returns typed arrays whose memory is gone, or grows while it is read.
const attack = () => {
  const buffer = new ArrayBuffer(8, { maxByteLength: 1024 });
  const tracking = new Uint8Array(buffer);
  const detached = new Float64Array(4);
  structuredClone(detached.buffer, { transfer: [detached.buffer] });
  buffer.resize(1024);
  return { top: tracking, left: detached, bottom: new DataView(buffer), right: buffer };
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
