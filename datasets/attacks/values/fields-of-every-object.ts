// Returns data under the names of methods that printers and comparers call.
const attack = () => ({
  toString: 0,
  valueOf: 0,
  toJSON: 0,
  hasOwnProperty: 0,
  constructor: 0,
  then: 0,
  map: 0,
  flat: 0,
  flatMap: 0,
  reduce: 0,
  length: 0,
});
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
