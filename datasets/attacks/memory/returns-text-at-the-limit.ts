// Returns 31 MB of text in every call, to fill the memory of whoever keeps the answers.
const text = '\u20AC'.repeat(10_000_000);
const attack = () => text;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
