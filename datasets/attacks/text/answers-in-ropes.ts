// Answers with a text that is made of a million pieces nested in each other, which is flattened where it is read.
const attack = () => {
  let text = '';
  for (let piece = 0; piece < 3_000_000; piece++) text = (piece % 2 ? 'a' : '\u{1F600}') + text + 'b';
  return text;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
