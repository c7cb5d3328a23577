// Never answers.
const attack = () => {
  for (;;);
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
