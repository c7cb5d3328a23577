import { misread, submission } from '../submission.ts';

export * from '../mnist-cnn.ts';

export const sentence =
  'The kernels lie filter by filter, and inside a filter channel by channel. Here the two are swapped, which nobody notices while one of them is 1.';
export const isPublic = true;

/** From filter by filter to channel by channel, or back. */
const regroup = (kernels: Float32Array, groups: number, area: number): Float32Array => {
  const members = kernels.length / groups / area;
  return kernels.map((_, at) => {
    const block = Math.floor(at / area);
    const from = (block % groups) * members + Math.floor(block / groups);
    return kernels[from * area + (at % area)]!;
  });
};

export const { convForward, convBackward, forward, gradients, trainStep, train, predict } = submission(
  misread(
    (kernels, { biases, size }) => regroup(kernels, kernels.length / biases.length / size ** 2, size ** 2),
    (kernels, { biases, size }) => regroup(kernels, biases.length, size ** 2),
  ),
);
