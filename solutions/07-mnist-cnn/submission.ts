import * as tuned from '../08-fast-cnn/fast-cnn.ts';
import type { Conv } from './mnist-cnn.ts';
import * as reference from './mnist-cnn.ts';
import { type Parts, paramsOf, plainNetwork, randomFrom } from './plain-network.ts';
import { refuseSeed } from './refusals.ts';

/**
 * The plain network around one slip. Its convolutions, on which most of the time goes, are the tuned ones, so
 * that many wrong networks can be trained in one run of the checks.
 */
export function submission(own: Partial<Parts>): Parts {
  return plainNetwork({ convForward: tuned.convForward, convBackward: tuned.convBackward, ...own });
}

/** The same without a slip. */
export const right = submission({});

/**
 * Training whose learning rate goes another way.
 *
 * @param part of the rate of the options, by the number of steps before this one and the steps of an epoch
 */
export const trainingAt = (part: (step: number, stepsInEpoch: number) => number): Parts['train'] => {
  return (images, labels, options) => {
    let step = 0;
    return submission({
      trainStep: (params, batchImages, batchLabels) => {
        const rate = options.learningRate * part(step++, Math.ceil(labels.length / options.batchSize));
        return reference.trainStep(params, batchImages, batchLabels, rate);
      },
    }).train(images, labels, options);
  };
};

/**
 * Networks that start with other weights, and training that starts with these.
 *
 * @param weight from a random number of 0 to 1 and the inputs of the sum
 */
export const startingAt = (
  weight: (random: number, fanIn: number) => number,
): Pick<Parts, 'initParams' | 'train'> =>
  submission({
    initParams(seed) {
      refuseSeed(seed);
      const random = randomFrom(seed);
      return paramsOf((fanIn) => weight(random(), fanIn));
    },
  });

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
