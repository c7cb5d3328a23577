// Returns half a million typed arrays of no length: three megabytes to send, hundreds to keep.
const none = new Float64Array();
const many = new Array(499_990).fill(none);
const attack = () => many;
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
