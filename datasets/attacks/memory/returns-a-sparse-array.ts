// Returns an array of length 4,294,967,295 that takes no room at all here.
const attack = () => {
  const sparse: number[] = [];
  sparse.length = 2 ** 32 - 1;
  return sparse;
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
