// Throws errors with messages of hundreds of megabytes.
const attack = () => {
  throw new RangeError('image size top left '.repeat(2e7));
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
