// Searches with modifiers, sets, look-behinds and names that stand twice, for as long as it takes.
const pattern = new RegExp('(?i:(?<a>x+x+)+)(?-i:y)|(?<a>(?<=(?:z|zz)*)q)', 'v');
const attack = () => {
  for (let length = 20; ; length++) pattern.test(`${'xX'.repeat(length)}${'z'.repeat(length)}`);
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
