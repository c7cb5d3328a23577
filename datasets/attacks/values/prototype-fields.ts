// Returns fields that change the prototype of whatever they are copied to.
const attack = () => JSON.parse('{"__proto__": {"top": 0}, "constructor": {"prototype": {"polluted": true}}}');
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
