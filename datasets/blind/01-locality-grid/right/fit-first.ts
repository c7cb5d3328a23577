// Asks whether a window fits before it asks whether the numbers are whole, and for the last argument first.
const whole = (name, value, least) => {
  if (!(Number.isInteger(value) && value >= least)) throw new RangeError(`${name}?`);
};
const grid = (image) => {
  if (image.length === 0 || image[0].length === 0 || image.some((row) => row.length !== image[0].length)) throw new RangeError('image?');
};
const width = (image) => image[0]?.length ?? 0;

export function countDark(image, top, left, size) {
  if (!(left + size <= width(image))) throw new RangeError('left: does not fit');
  if (!(top + size <= image.length)) throw new RangeError('top: does not fit');
  whole('size', size, 1);
  whole('left', left, 0);
  whole('top', top, 0);
  grid(image);
  return image.slice(top, top + size).reduce((sum, row) => sum + row.slice(left, left + size).reduce((a, b) => a + b, 0), 0);
}

export function slideWindow(image, size, stride) {
  whole('stride', stride, 1);
  if (!(size <= Math.min(image.length, width(image)))) throw new RangeError('size: larger than a side');
  whole('size', size, 1);
  grid(image);
  const places = (side) => Array.from({ length: Math.floor((side - size) / stride) + 1 }, (_, at) => at * stride);
  return places(image.length).map((top) => places(width(image)).map((left) => countDark(image, top, left, size)));
}

export function localityGrid(image, size) {
  if (image.length % size !== 0 || width(image) % size !== 0) throw new RangeError('size: does not divide');
  whole('size', size, 1);
  grid(image);
  return slideWindow(image, size, size);
}

export function receptiveField(row, column, size, stride) {
  whole('stride', stride, 1);
  whole('size', size, 1);
  whole('column', column, 0);
  whole('row', row, 0);
  const [top, left] = [row * stride, column * stride];
  return { right: left + size, bottom: top + size, left, top };
}
