// Sums each column strip first, then adds strips; a class holds the image.
class Picture {
  constructor(rows) {
    if (!rows.length || !rows[0].length || !rows.every(({ length }) => length === rows[0].length)) throw new RangeError('image is empty or ragged');
    this.rows = rows;
    this.height = rows.length;
    this.width = rows[0].length;
  }
  count(top, left, size) {
    let total = 0;
    for (let x = left; x < left + size; x++) {
      let strip = 0;
      for (let y = top; y < top + size; y++) strip += this.rows[y][x];
      total += strip;
    }
    return total;
  }
}
function natural(values, least) {
  for (const [name, value] of Object.entries(values)) if (!Number.isInteger(value) || value < least) throw new RangeError(`${name} is ${value}`);
}
export function countDark(image, top, left, size) {
  natural({ size }, 1);
  natural({ top, left }, 0);
  const picture = new Picture(image);
  if (top + size > picture.height) throw new RangeError(`top ${top}`);
  if (left + size > picture.width) throw new RangeError(`left ${left}`);
  return picture.count(top, left, size);
}
export function localityGrid(image, size) {
  const picture = new Picture(image);
  natural({ size }, 1);
  if (picture.height % size || picture.width % size) throw new RangeError(`size ${size}`);
  return slideWindow(image, size, size);
}
export function slideWindow(image, size, stride) {
  const picture = new Picture(image);
  natural({ size, stride }, 1);
  if (picture.height < size || picture.width < size) throw new RangeError(`size ${size}`);
  const result = [];
  let top = 0;
  while (top + size <= picture.height) {
    const row = [];
    let left = 0;
    while (left + size <= picture.width) {
      row.push(picture.count(top, left, size));
      left += stride;
    }
    result.push(row);
    top += stride;
  }
  return result;
}
export const receptiveField = (row, column, size, stride) => {
  natural({ row, column }, 0);
  natural({ size, stride }, 1);
  return { top: row * stride, bottom: row * stride + size, left: column * stride, right: column * stride + size };
};
