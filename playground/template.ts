// A place to try things out: npm run play checks the types of this file, then runs it.
// Every exercise can be imported as below, and nothing here is graded.

import { crossCorrelate } from '../exercises/03-multi-channel-conv/multi-channel-conv.ts';
import type { Grid } from '../exercises/lib/types.ts';

const image: Grid = [
  [0, 0, 1, 1, 0, 0],
  [0, 0, 1, 1, 0, 0],
  [0, 0, 1, 1, 0, 0],
  [0, 0, 1, 1, 0, 0],
];

/** Answers where it gets darker from left to right (+) and lighter (−). */
const verticalEdges: Grid = [
  [-1, 0, 1],
  [-1, 0, 1],
  [-1, 0, 1],
];

function print(title: string, grid: Grid): void {
  console.log(`${title}, ${grid.length}×${grid[0]?.length ?? 0}`);
  for (const row of grid) console.log(row.map((value) => String(value).padStart(4)).join(''));
}

print('image', image);
print('edges', crossCorrelate(image, verticalEdges));
