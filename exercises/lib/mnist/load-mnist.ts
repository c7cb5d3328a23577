import type { Selection } from '../../../grader/engine/datasets/examples.ts';
import { loadDataset, type Places } from '../../../grader/engine/datasets/load-dataset.ts';

/** The official division: 60,000 images to train on, 10,000 to test with. */
export type Split = 'train' | 'test';

/** Digits and what they are. */
export interface Mnist {
  /** count × 784 brightnesses: 28 rows of 28 columns an image, 0 background, 1 full ink. */
  images: Float32Array;
  /** count digits from 0 to 9. */
  labels: Uint8Array;
  count: number;
}

/**
 * Loads images of MNIST and their labels, in the order of the official files, as `course.json` declares them.
 *
 * @throws RangeError naming `count` or `offset` where the split has not that many images
 * @throws Error saying which file is missing, cut or altered, and what to do
 */
export function loadMnist(split: Split, selection: Selection = {}, places: Places = {}): Mnist {
  const { images, labels, count } = loadDataset('MNIST', split, selection, places);
  return { images, labels, count };
}
