import * as reference from '../fast-cnn.ts';
import { stepWith } from '../network-of.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'What was answered before is answered again where the images look the same at first. Every call has images, labels and a network of its own.';

let last: { pixels: string; answer: ReturnType<typeof reference.gradients> } | undefined;

export const gradients: typeof reference.gradients = (params, images, labels) => {
  const answer = reference.gradients(params, images, labels);
  // The number of images and some pixels: what looks like enough to tell batches apart.
  const pixels = `${images.length} ${images.subarray(0, 784)}`;
  if (last?.pixels !== pixels) last = { pixels, answer };
  return last.answer;
};

export const trainStep = stepWith(gradients);
