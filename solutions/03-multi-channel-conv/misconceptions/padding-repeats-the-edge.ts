import * as reference from '../multi-channel-conv.ts';
import { mapCells, submission } from '../submission.ts';

export * from '../multi-channel-conv.ts';

export const sentence = 'Zero padding is made of zeros, not of copies of the cells at the edge.';
export const isPublic = true;

export const { zeroPad, crossCorrelate, convolve, convFilter, convLayer } = submission({
  zeroPad(grid, padding) {
    const inside = (at: number, length: number) => Math.min(Math.max(at - padding, 0), length - 1);
    return mapCells(
      reference.zeroPad(grid, padding),
      (_, y, x) => grid[inside(y, grid.length)]![inside(x, grid[0]!.length)]!,
    );
  },
});
