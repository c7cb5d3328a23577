// Returns just as many cells as are allowed, each of them an object, in every call.
const cells = Array.from({ length: 600_000 }, (_, index) => ({ index, text: 'x' }));
const attack = () => cells;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
