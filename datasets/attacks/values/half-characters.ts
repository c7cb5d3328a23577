// Returns text that is no text: lone surrogates, zero bytes, a million combining marks.
const attack = () => ['\uD800', '\uDC00\u0000', `a${'\u0301'.repeat(1e6)}`, '\uFEFF'];
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
