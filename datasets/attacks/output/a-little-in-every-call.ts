// Prints just as much as is kept, in every call.
const attack = () => {
  console.log('y'.repeat(16_383));
  return 0;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
