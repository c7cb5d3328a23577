// A place to try things out: npm run play checks the types of this file, then runs it.
// Every exercise can be imported as below, and nothing here is graded. npm run repl has the same at hand, line by line.

import { crossCorrelate } from '../exercises/03-multi-channel-conv/multi-channel-conv.ts';
import type { Grid } from '../exercises/lib/types.ts';
import { digit, sobel } from '../exercises/tools/play.ts';
import { show } from '../grader/student/play/show.ts';

const image: Grid = [
  [0, 0, 1, 1, 0, 0],
  [0, 0, 1, 1, 0, 0],
  [0, 0, 1, 1, 0, 0],
  [0, 0, 1, 1, 0, 0],
];

show(image, { title: 'image' });
show(sobel, { title: 'a kernel that answers where it gets brighter from left to right (+) or darker (−)' });
show(digit(7), { title: 'a 7 of MNIST' });

show(crossCorrelate(image, sobel), { title: 'edges' });
show(crossCorrelate(digit(7), sobel), { title: 'edges of the 7' });
