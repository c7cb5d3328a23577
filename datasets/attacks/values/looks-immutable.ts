// Returns data that a printer takes for a collection of Immutable.js and asks for its entries.
const attack = () => ({
  '@@__IMMUTABLE_ITERABLE__@@': true,
  '@@__IMMUTABLE_RECORD__@@': true,
  '@@__IMMUTABLE_KEYED__@@': true,
  _keys: { length: 2 ** 32 - 1 },
});
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
