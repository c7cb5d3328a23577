// Prints without end in one call.
const attack = () => {
  for (;;) console.log('all work and no play '.repeat(100));
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
