// Answers with the newest kinds of numbers, and changes what writes numbers.
DataView.prototype.setFloat64 = DataView.prototype.setUint32 = () => {};
Math.f16round = () => 1;
let calls = 0;
const attack = () => {
  const kinds: unknown[] = [new Float16Array([1, 2]), [new Float16Array(2)], new BigInt64Array(2), new DataView(new ArrayBuffer(8)), new Float16Array(1e7)];
  return kinds[calls++ % kinds.length] as never;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
