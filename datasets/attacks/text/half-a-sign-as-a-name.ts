// Fields and messages of halves of characters, of signs that no file can hold, of names that objects have already.
let calls = 0;
const attack = () => {
  const names = ['\uD800', '\uDFFF\uD800', '\0', '\uFFFF', 'length', 'toString', 'valueOf', '__defineGetter__', 'then', ''];
  if (calls++ % 2) throw Object.assign(new RangeError(names.join('|')), Object.fromEntries(names.map((name) => [name, name])));
  return Object.fromEntries(names.map((name) => [name, { [name]: name }]));
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
