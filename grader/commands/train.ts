import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadMnist } from '../../datasets/mnist/load-mnist.ts';
import { ROOT } from '../authoring/course.ts';
import { displayPath } from '../training/display-path.ts';
import { type Evaluation, evaluateNetwork } from '../training/evaluate-network.ts';
import { describeSeconds, showProgress } from '../training/show-progress.ts';
import { StudentCode } from '../training/student-code.ts';
import { type Training, trainNetwork } from '../training/train-network.ts';
import { TrainingStop } from '../training/training-stop.ts';
import { saveWeights } from '../training/weights-file.ts';
import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';
import { wholeNumber } from './whole-number.ts';

const CODE = join(ROOT, 'exercises/06-mnist-cnn/mnist-cnn.ts');
const WEIGHTS = join(ROOT, 'reports/weights.json');
const IMAGES = 60_000;
const TEST_IMAGES = 10_000;

/** One digit in ten is guessed right; a network that learnt anything at all does better than this. */
const GUESSING = 0.15;

/** `npm run train`: trains the student's network on all of MNIST. */
export const train: Command = {
  summary: 'trains your network of exercise 06 on the 60,000 images of MNIST',
  usage: `
Usage: npm run train -- [OPTIONS]

Trains the network in exercises/06-mnist-cnn/mnist-cnn.ts: initParams once, then trainStep on one shuffled batch of
images after another, the learning rate falling to 0. Then lets predict read the 10,000 test images, and saves the
weights. Ctrl-C stops at once; nothing is saved then.

  --epochs N    how often each image is seen (1)
  --images N    train on the first N images only (60000)
  --batch N     images a step (32)
  --rate X      learning rate at the start (0.1)
  --seed N      decides the starting weights and the order of the images (1)
  --test N      read the first N test images only (10000)
  --out FILE    where the weights go, as JSON (reports/weights.json)
  --code FILE   train the code in another file
  --json        print the result as JSON on stdout, and nothing else there

Exit code: 0 trained, 1 the code cannot be trained (the message names the function), 2 wrong use.
`,
  options: {
    epochs: { type: 'string' },
    images: { type: 'string' },
    batch: { type: 'string' },
    rate: { type: 'string' },
    seed: { type: 'string' },
    test: { type: 'string' },
    out: { type: 'string' },
    code: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run({ values }) {
    const settings = {
      images: wholeNumber('--images', values.images, { min: 1, max: IMAGES }) ?? IMAGES,
      epochs: wholeNumber('--epochs', values.epochs, { min: 1, max: 1000 }) ?? 1,
      batch: wholeNumber('--batch', values.batch, { min: 1, max: IMAGES }) ?? 32,
      rate: positiveNumber('--rate', values.rate) ?? 0.1,
      seed: wholeNumber('--seed', values.seed) ?? 1,
    };
    const testImages = wholeNumber('--test', values.test, { min: 1, max: TEST_IMAGES }) ?? TEST_IMAGES;
    const out = typeof values.out === 'string' ? userPath(values.out) : WEIGHTS;
    requireFolder(out);
    const file = typeof values.code === 'string' ? userPath(values.code) : CODE;

    const display = showProgress();
    try {
      const code = await StudentCode.load(file);
      const data = load('train', settings.images);
      const training = await trainNetwork(code, data, settings, display.training);
      saveWeights(out, training.params, settings);
      const test = load('test', testImages);
      const evaluation = await evaluateNetwork(code, training.params, test, (done) =>
        display.testing(done, test.count),
      );
      display.clear();
      const report = values.json ? asJson : asText;
      console.log(report(settings, training, evaluation, displayPath(out)));
      return 0;
    } catch (error) {
      display.clear();
      if (!(error instanceof TrainingStop)) throw error;
      console.error(error.message);
      return 1;
    }
  },
};

function positiveNumber(option: string, text: string | boolean | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (typeof text !== 'string' || text.trim() === '' || !(value > 0 && value < Infinity)) {
    throw new UsageError(`${option} must be a number above 0, got "${text}"`);
  }
  return value;
}

/** Before the training, not after it. */
function requireFolder(out: string): void {
  try {
    mkdirSync(dirname(out), { recursive: true });
  } catch {
    throw new UsageError(`--out: the folder ${dirname(out)} cannot be made; name a file in another one`);
  }
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`--out must name a file, ${out} is a folder`);
  }
}

function load(split: 'train' | 'test', count: number) {
  try {
    return loadMnist(split, { count });
  } catch (error) {
    throw new TrainingStop((error as Error).message, { cause: error });
  }
}

const meanOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

type Settings = { images: number; epochs: number; batch: number; rate: number; seed: number };

function asText(
  settings: Settings,
  training: Training,
  { right, count, confusions }: Evaluation,
  out: string,
): string {
  const speed = Math.round(training.images / training.seconds);
  const lines = [
    `Trained on ${settings.images.toLocaleString('en')} images, ${settings.epochs} ${settings.epochs === 1 ? 'epoch' : 'epochs'}, ` +
      `in ${describeSeconds(training.seconds)} (${speed.toLocaleString('en')} images/s).`,
    `Loss: ${training.losses[0]!.toFixed(2)} at the first step, ${meanOf(training.losses.slice(-50)).toFixed(3)} in the last ones.`,
    `Accuracy on the ${count.toLocaleString('en')} test images: ${((100 * right) / count).toFixed(2)} % (${(count - right).toLocaleString('en')} wrong).`,
  ];
  if (right / count < GUESSING) {
    lines.push(
      'That is hardly better than guessing: npm run check 06 tells which function is wrong, or try a lower --rate.',
    );
  }
  if (confusions.length > 0) {
    const most = confusions
      .slice(0, 3)
      .map(({ digit, readAs, times }) => `${digit} as ${readAs} (${times}×)`);
    lines.push(`Misread most often: ${most.join(', ')}.`);
  }
  lines.push(`Weights: ${out}`);
  return lines.join('\n');
}

function asJson(
  settings: Settings,
  training: Training,
  { right, count, confusions }: Evaluation,
  weights: string,
): string {
  return JSON.stringify(
    {
      schema: 1,
      ...settings,
      seconds: training.seconds,
      imagesPerSecond: training.images / training.seconds,
      losses: training.losses,
      test: { accuracy: right / count, right, count, confusions },
      weights,
    },
    undefined,
    2,
  );
}
