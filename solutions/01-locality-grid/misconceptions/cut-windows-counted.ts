import type { Grid } from '../../../exercises/lib/types.ts';
import { slideWindow as right } from '../locality-grid.ts';

export * from '../locality-grid.ts';

export const sentence =
  'You also count windows of which a part lies outside the image. Those are dropped: every count is of a whole window.';
export const isPublic = true;

export function slideWindow(image: Grid, size: number, stride: number): Grid {
  right(image, size, stride);
  const counts: Grid = [];
  for (let top = 0; top < image.length; top += stride) {
    const row: number[] = [];
    for (let left = 0; left < image[0]!.length; left += stride) {
      const window = image.slice(top, top + size).flatMap((pixels) => pixels.slice(left, left + size));
      row.push(window.filter((pixel) => pixel === 1).length);
    }
    counts.push(row);
  }
  return counts;
}
