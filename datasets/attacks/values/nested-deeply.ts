// Returns arrays nested a hundred thousand deep.
let deep: unknown = 0;
for (let level = 0; level < 100_000; level++) deep = [deep];
const attack = () => deep;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
