// Writes text that reads otherwise than it is: direction overrides, invisible and look-alike characters.
const text = '\u202E10 of 10\u202C \u2066hidden\u2069 \u200B\u200D\uFEFF\u2060 pa\u0455\u0455ed \u{E0001}\u{E0041}';
const attack = () => {
  console.log(text);
  return { top: text, [text]: text };
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
