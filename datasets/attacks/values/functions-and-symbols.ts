// Returns what is no data: functions, symbols, big integers, classes.
const values = [() => 0, Symbol('0'), 0n, class {}, Symbol.iterator, async () => {}];
let calls = 0;
const attack = () => [[values[calls++ % values.length]]];
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
