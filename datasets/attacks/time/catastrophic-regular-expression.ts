// Backtracks for ever inside of the engine, where no loop of the script can be interrupted.
const attack = () => /^(a+)+$/.test(`${'a'.repeat(64)}!`);
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
