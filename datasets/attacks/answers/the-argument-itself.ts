// Returns what it was given.
const attack = (first: unknown) => first;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
