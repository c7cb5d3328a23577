// One message names all arguments that are wrong, in any order.
function refuse(problems) {
  const wrong = Object.keys(problems).filter((name) => problems[name]);
  if (wrong.length > 0) throw new RangeError(`cannot use ${wrong.reverse().join(', ')}`);
}
const notWhole = (value, least) => !Number.isSafeInteger(value) || value < least;
const noGrid = (image) => !(image.length > 0 && image[0].length > 0 && image.every((row) => row.length === image[0].length));

export function countDark(image, top, left, size) {
  refuse({ image: noGrid(image), top: notWhole(top, 0), left: notWhole(left, 0), size: notWhole(size, 1) });
  refuse({ top: top + size > image.length, left: left + size > image[0].length });
  return image.flatMap((row, y) => (y >= top && y < top + size ? row.slice(left, left + size) : [])).filter(Boolean).length;
}
export function localityGrid(image, size) {
  refuse({ image: noGrid(image), size: notWhole(size, 1) });
  refuse({ size: image.length % size > 0 || image[0].length % size > 0 });
  const counts = Array.from({ length: image.length / size }, () => new Array(image[0].length / size).fill(0));
  image.forEach((row, y) => row.forEach((pixel, x) => { counts[Math.floor(y / size)][Math.floor(x / size)] += pixel; }));
  return counts;
}
export function slideWindow(image, size, stride) {
  refuse({ image: noGrid(image), size: notWhole(size, 1), stride: notWhole(stride, 1) });
  refuse({ size: size > image.length || size > image[0].length });
  const starts = (side) => [...Array(side).keys()].filter((at) => at % stride === 0 && at + size <= side);
  return starts(image.length).map((top) => starts(image[0].length).map((left) => countDark(image, top, left, size)));
}
export function receptiveField(row, column, size, stride) {
  refuse({ row: notWhole(row, 0), column: notWhole(column, 0), size: notWhole(size, 1), stride: notWhole(stride, 1) });
  return { top: row * stride, left: column * stride, bottom: row * stride + size, right: column * stride + size };
}
