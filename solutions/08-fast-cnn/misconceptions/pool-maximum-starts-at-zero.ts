import * as reference from '../fast-cnn.ts';

export * from '../fast-cnn.ts';

export const sentence =
  'The search for the largest of a window starts at 0: a window of negative numbers answers with a number that is not in it.';
export const isPublic = true;

export const poolForward: typeof reference.poolForward = (input, shape) =>
  reference.poolForward(input, shape).map((largest) => Math.max(0, largest));
