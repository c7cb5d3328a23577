// Prints values that are enormous when written out.
const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field${index}`, 'v'.repeat(100)]));
let deep: unknown = {};
for (let level = 0; level < 10_000; level++) deep = { deep };
const attack = () => {
  console.table(wide, deep);
  console.dir([wide, wide, wide, deep], new Map([[wide, deep]]), 'w'.repeat(2 ** 28));
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
