// Returns objects that say they are of other classes.
const attack = () => ({
  [Symbol.toStringTag]: 'Array',
  get constructor() {
    return Array;
  },
  __proto__: Array.prototype,
  length: 3,
});
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
