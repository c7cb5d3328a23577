import { setImmediate } from 'node:timers/promises';
import { mean } from '../../../grader/show/statistics.ts';
import type { Mnist } from '../../lib/mnist/load-mnist.ts';
import { shuffledIndices } from '../../lib/mnist/shuffle.ts';
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
  /** All of them so far, one a step. */
  losses: readonly number[];
  /** What `accuracy` was whenever it was asked for. */
  accuracies: readonly number[];
  /** Share of right answers on recent images, asked before they were trained on: 0 … 1. */
  accuracy: number;
  imagesPerSecond: number;
  secondsLeft: number;
}

/** Where a training is: from here it can go on. */
export interface TrainingState {
  params: Params;
  /** One a step. */
  losses: number[];
  /** Shares of right answers on recent images, one every `ASK_EVERY` steps. */
  accuracies: number[];
}

/** A training that went through, or was stopped. */
export interface Training extends TrainingState {
  /** Steps that there are in all: as many as losses, unless it was stopped. */
  steps: number;
  /** Seen this time. */
  images: number;
  seconds: number;
}

/** How to go on, and when to stop. */
export interface TrainingCourse {
  /** Goes on from here, to the same end as if it had never been stopped. */
  from?: TrainingState;
  /** Asked after each step. */
  stop?: () => boolean;
  /** Told after each step how far the training is. */
  onStep?: (progress: TrainingProgress) => void;
  /** Given every minute what is to be kept of it, in case that it does not come to its end. */
  keep?: (state: TrainingState) => void;
  /** Milliseconds from one time to the next; a minute by default. */
  keepEveryMs?: number;
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
 * @throws TrainingStop naming the function to blame where the code throws, or returns what cannot be used
 */
export async function trainNetwork(
  code: StudentCode,
  data: Mnist,
  { epochs, batch, rate, seed }: TrainingOptions,
  { from, stop = () => false, onStep = () => {}, keep, keepEveryMs = 60_000 }: TrainingCourse = {},
): Promise<Training> {
  const perEpoch = Math.ceil(data.count / batch);
  const steps = perEpoch * epochs;
  const losses = [...(from?.losses ?? [])];
  const accuracies = [...(from?.accuracies ?? [])];
  const answers: Answers[] = [];
  let images = 0;
  let params = from ? copyParams(from.params) : code.initParams(seed);
  let order: Uint32Array = new Uint32Array();
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  let kept = start;

  while (losses.length < steps && !stop()) {
    const step = losses.length;
    const first = (step % perEpoch) * batch;
    if (first === 0 || order.length === 0)
      order = shuffledIndices(data.count, seed + Math.floor(step / perEpoch));
    const examples = take(data, order.subarray(first, first + batch));
    if (step % ASK_EVERY === 0) {
      answers.push(ask(code, params, examples));
      accuracies.push(accuracyOf(answers.slice(-RECENT_ANSWERS)));
    }
    const result = takeStep(code, params, examples, rate * (1 - step / steps), step + 1);
    params = result.params;
    losses.push(result.loss);
    images += examples.labels.length;
    onStep({
      step: step + 1,
      steps,
      loss: mean(losses.slice(-RECENT_LOSSES)),
      losses,
      accuracies,
      accuracy: accuracies.at(-1) ?? 0,
      imagesPerSecond: images / seconds(),
      secondsLeft: (seconds() / images) * (steps - step - 1) * batch,
    });
    if (performance.now() - kept > keepEveryMs) {
      keep?.({ params, losses, accuracies });
      kept = performance.now();
    }
    // Lets the terminal be drawn, and keys be read.
    await setImmediate();
  }
  return { params, losses, accuracies, steps, images, seconds: seconds() };
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

const accuracyOf = (answers: Answers[]): number =>
  answers.reduce((sum, { right }) => sum + right, 0) / answers.reduce((sum, { count }) => sum + count, 0);
