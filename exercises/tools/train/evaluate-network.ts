import { setImmediate } from 'node:timers/promises';
import type { Mnist } from '../../lib/mnist/load-mnist.ts';
import type { Params } from './params.ts';
import type { StudentCode } from './student-code.ts';

/** One digit read as another. */
export interface Confusion {
  digit: number;
  readAs: number;
  times: number;
}

/** How well a network reads digits that it was not trained on. */
export interface Evaluation {
  right: number;
  /** Images that were read. */
  count: number;
  /** Every mistake that was made, the most frequent first. */
  confusions: Confusion[];
  /** How often a digit (row) was read as another (column). */
  table: number[][];
  /** The images that were misread. */
  mistakes: { image: number; digit: number; readAs: number }[];
}

const PIXELS = 784;
const AT_ONCE = 250;

/**
 * Lets `predict` read every image.
 *
 * @param onImages is told how many are done
 * @param stop asked after each few: what remains is left out
 * @throws TrainingStop where `predict` throws, or returns what cannot be used
 */
export async function evaluateNetwork(
  code: StudentCode,
  params: Params,
  { images, labels, count }: Mnist,
  onImages: (done: number) => void = () => {},
  stop: () => boolean = () => false,
): Promise<Evaluation> {
  const table = Array.from({ length: 10 }, () => Array<number>(10).fill(0));
  const mistakes: Evaluation['mistakes'] = [];
  let end = 0;
  for (let start = 0; start < count && !(start > 0 && stop()); start += AT_ONCE) {
    end = Math.min(start + AT_ONCE, count);
    const answers = code.predict(params, images.slice(start * PIXELS, end * PIXELS));
    answers.forEach((answer, index) => {
      const digit = labels[start + index]!;
      table[digit]![answer]! += 1;
      if (answer !== digit) mistakes.push({ image: start + index, digit, readAs: answer });
    });
    onImages(end);
    await setImmediate();
  }
  const cells = table.flatMap((row, digit) => row.map((times, readAs) => ({ digit, readAs, times })));
  return {
    right: cells.reduce((sum, { digit, readAs, times }) => sum + (digit === readAs ? times : 0), 0),
    count: end,
    table,
    mistakes,
    confusions: cells
      .filter(({ digit, readAs, times }) => digit !== readAs && times > 0)
      .sort((one, other) => other.times - one.times),
  };
}
