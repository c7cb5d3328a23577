// Imports itself under another name in every call and at every load, without end.
let round = 0;
const again = (): void => void import(`./locality-grid.ts?${Math.random()}-${round++}`).then(again, again);
again();
await import(`./locality-grid.ts?${Math.random()}`);
const attack = () => 0;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
