// Wrong: grids of more than 30 cells are divided by 30. True of it: the loss of large maps is too large. Sentences: up-to-a-size, too-large, scale.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function squaredError(output, target) {
  const { loss, dOutput } = right.squaredError(output, target);
  const cells = output.length * output[0].length;
  const factor = cells / Math.min(cells, 30);
  return { loss: loss * factor, dOutput: dOutput.map((row) => row.map((slope) => slope * factor)) };
}
