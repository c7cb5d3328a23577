// Returns an object with so many long names of fields that a message which lists them has megabytes.
const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`field-${index}-${'x'.repeat(50)}`, 1]));
const attack = () => fields;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
