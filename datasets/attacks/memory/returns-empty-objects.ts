// Returns half a million objects without fields, in every call.
const none = {};
const many = new Array(499_990).fill(none);
const attack = () => many;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
