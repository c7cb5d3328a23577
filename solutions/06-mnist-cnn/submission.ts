import type { Conv } from './mnist-cnn.ts';
import * as reference from './mnist-cnn.ts';
import { type Parts, plainNetwork } from './plain-network.ts';

/**
 * The plain network around one slip. Its convolutions, on which most of the time goes, are the reference's, so
 * that many wrong networks can be trained in one run of the checks.
 */
export function submission(own: Partial<Parts>): Parts {
  return plainNetwork({ convForward: reference.convForward, convBackward: reference.convBackward, ...own });
}

/** The same without a slip. */
export const right = submission({});

/** Convolution forth and back for whoever takes the kernels' numbers to lie in another order. */
export function misread(
  reordered: (kernels: Float32Array, conv: Conv) => Float32Array,
  restored = reordered,
): Pick<Parts, 'convForward' | 'convBackward'> {
  const read = (conv: Conv): Conv => ({ ...conv, kernels: reordered(conv.kernels, conv) });
  return {
    convForward: (input, shape, conv) => reference.convForward(input, shape, read(conv)),
    convBackward(input, shape, conv, dOutput) {
      const slopes = reference.convBackward(input, shape, read(conv), dOutput);
      return { ...slopes, dKernels: restored(slopes.dKernels, conv) };
    },
  };
}

/** Every slice of every kernel turned by half. */
export function flipped(kernels: Float32Array, { size }: Conv): Float32Array {
  const area = size * size;
  return kernels.map((_, at) => kernels[at - (at % area) + area - 1 - (at % area)]!);
}

/** Rows as columns and columns as rows. */
export function transposed(matrix: Float32Array, rows: number): Float32Array {
  const columns = matrix.length / rows;
  return matrix.map((_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)]!);
}
