import { setImmediate } from 'node:timers/promises';
import type { Mnist } from '../../datasets/mnist/load-mnist.ts';
import { shuffledIndices } from '../../datasets/mnist/shuffle.ts';
import { findCulprit } from './find-culprit.ts';
import { copyParams, findNonFinite, type Params } from './params.ts';
import type { StudentCode } from './student-code.ts';
import { TrainingStop } from './training-stop.ts';

/** How to train. */
export interface TrainingOptions {
  /** How often every image is seen. */
  epochs: number;
  /** Images a step; the last step of an epoch takes what is left. */
  batch: number;
  /** The learning rate at the first step; it falls linearly to 0. */
  rate: number;
  /** Decides the starting weights and the order of the images. */
  seed: number;
}

/** How far the training is. */
export interface TrainingProgress {
  step: number;
  steps: number;
  /** Mean of the latest losses. */
  loss: number;
  /** Share of right answers on recent images, asked before they were trained on: 0 … 1. */
  accuracy: number;
  imagesPerSecond: number;
  secondsLeft: number;
}

/** A training that went through. */
export interface Training {
  params: Params;
  /** One a step. */
  losses: number[];
  images: number;
  seconds: number;
}

const PIXELS = 784;

/** Steps that the loss shown covers. */
const RECENT_LOSSES = 50;

/** One step in so many is preceded by a prediction, so that the accuracy shown costs 3 % of the time. */
const ASK_EVERY = 10;

/** How many of those predictions the accuracy shown covers. */
const RECENT_ANSWERS = 20;

/**
 * Trains the network by calling `trainStep` on one shuffled batch after another.
 *
 * @param onStep is told after each step how far the training is
 * @throws TrainingStop naming the function to blame where the code throws, or returns what cannot be used
 */
export async function trainNetwork(
  code: StudentCode,
  data: Mnist,
  { epochs, batch, rate, seed }: TrainingOptions,
  onStep: (progress: TrainingProgress) => void = () => {},
): Promise<Training> {
  const steps = Math.ceil(data.count / batch) * epochs;
  const losses: number[] = [];
  const answers: Answers[] = [];
  let images = 0;
  let params = code.initParams(seed);
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;

  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffledIndices(data.count, seed + epoch);
    for (let first = 0; first < data.count; first += batch) {
      const examples = take(data, order.subarray(first, first + batch));
      const step = losses.length;
      if (step % ASK_EVERY === 0) answers.push(ask(code, params, examples));
      const result = takeStep(code, params, examples, rate * (1 - step / steps), step + 1);
      params = result.params;
      losses.push(result.loss);
      images += examples.labels.length;
      onStep({
        step: step + 1,
        steps,
        loss: mean(losses.slice(-RECENT_LOSSES)),
        accuracy: accuracyOf(answers.slice(-RECENT_ANSWERS)),
        imagesPerSecond: images / seconds(),
        secondsLeft: (seconds() / images) * (data.count * epochs - images),
      });
      // Lets the terminal be drawn.
      await setImmediate();
    }
  }
  return { params, losses, images, seconds: seconds() };
}

type Examples = Pick<Mnist, 'images' | 'labels'>;

function take(data: Mnist, indices: Uint32Array): Examples {
  const images = new Float32Array(indices.length * PIXELS);
  indices.forEach((index, at) => {
    images.set(data.images.subarray(index * PIXELS, (index + 1) * PIXELS), at * PIXELS);
  });
  return { images, labels: Uint8Array.from(indices, (index) => data.labels[index]!) };
}

function takeStep(
  code: StudentCode,
  params: Params,
  { images, labels }: Examples,
  rate: number,
  step: number,
) {
  // trainStep may write into the arrays that it is given: these copies are for finding the fault, if there is one.
  const before = { params: copyParams(params), images: images.slice(), labels: labels.slice(), rate };
  const result = code.trainStep(params, images, labels, rate);
  const fault = Number.isFinite(result.loss) ? findNonFinite(result.params) : `the loss is ${result.loss}`;
  if (fault) throw new TrainingStop(`step ${step}: ${fault}.\n${findCulprit(code, before)}`);
  return result;
}

interface Answers {
  right: number;
  count: number;
}

function ask(code: StudentCode, params: Params, { images, labels }: Examples): Answers {
  const digits = code.predict(params, images);
  return { right: digits.filter((digit, index) => digit === labels[index]).length, count: labels.length };
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const accuracyOf = (answers: Answers[]): number =>
  answers.reduce((sum, { right }) => sum + right, 0) / answers.reduce((sum, { count }) => sum + count, 0);
