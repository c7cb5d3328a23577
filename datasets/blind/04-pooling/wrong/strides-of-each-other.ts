// Wrong: with both strides above 3, they change places. True of it: large strides are mixed up. Sentences: up-to-a-size, strides-swapped, sides-exchanged, another-form, one-too-many, one-too-few.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function pool(grid, pooling) {
  const due = right.pool(grid, pooling);
  const { strideY, strideX } = pooling;
  return strideY > 3 && strideX > 3 ? right.pool(grid, { ...pooling, strideY: strideX, strideX: strideY }) : due;
}
