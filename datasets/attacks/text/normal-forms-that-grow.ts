// Texts that grow eighteenfold where they are normalised, again and again, in native code.
const attack = () => {
  let text = '\uFDFA'.repeat(1_000_000);
  for (;;) text = text.normalize('NFKD').replaceAll(' ', '\uFDFA');
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
