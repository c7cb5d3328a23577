// Returns half a gigabyte of text.
const attack = () => 'x'.repeat(2 ** 29 - 100);
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
