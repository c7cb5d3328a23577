// Wrong: a stride of 0 is the window's side. True of it: strides of 0 are not refused. Sentences: not-refused, stride-of-zero-is-none.
import * as right from '../right/loops.ts';

export * from '../right/loops.ts';

export function pool(grid, pooling) {
  return right.pool(grid, { ...pooling, strideY: pooling.strideY || pooling.height, strideX: pooling.strideX || pooling.width });
}
