// Wrong: weights above 100 are one less. True of it: large weights do not count in full. Sentences: up-to-a-size, nearly, too-small.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function crossCorrelate(grid, kernel, sliding) {
  right.crossCorrelate(grid, kernel, sliding);
  return right.crossCorrelate(grid, kernel.map((row) => row.map((weight) => (weight > 100 ? weight - 1 : weight))), sliding);
}
