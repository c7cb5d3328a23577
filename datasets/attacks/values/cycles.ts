// Returns arrays and objects that contain themselves.
const grid: unknown[] = [];
grid.push(grid, { grid });
const attack = () => grid;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
