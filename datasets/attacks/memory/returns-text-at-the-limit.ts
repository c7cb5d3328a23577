// Returns as much text as may cross, each character of which JSON writes with six, for every check to repeat.
const text = '\u001B'.repeat(7_900_000);
const attack = () => text;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
