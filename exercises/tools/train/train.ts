import { dirname, join } from 'node:path';
import type { Command } from '../../../grader/command-line/command.ts';
import { positiveNumber } from '../../../grader/command-line/positive-number.ts';
import { requirePlace } from '../../../grader/command-line/require-place.ts';
import { UsageError } from '../../../grader/command-line/usage-error.ts';
import { wholeNumber } from '../../../grader/command-line/whole-number.ts';
import { filesOf, ROOT, readCourse } from '../../../grader/engine/course/course.ts';
import { displayPath } from '../../../grader/engine/files/display-path.ts';
import { userPath } from '../../../grader/engine/files/user-path.ts';
import { writeWhole } from '../../../grader/engine/files/write-whole.ts';
import { taskName } from '../../../grader/engine/scoring/report.ts';
import { forTerminal } from '../../../grader/show/terminal/plain-text.ts';
import { loadMnist } from '../../lib/mnist/load-mnist.ts';
import { evaluateNetwork } from './evaluate-network.ts';
import { loadFastCode } from './fast-code.ts';
import { portraitOf } from './portrait.ts';
import { portraitHtml } from './portrait-html.ts';
import { portraitPng } from './portrait-png.ts';
import { portraitText } from './portrait-text.ts';
import { showProgress } from './show-progress.ts';
import { stopKey } from './stop-key.ts';
import { StudentCode } from './student-code.ts';
import { type TrainingState, trainNetwork } from './train-network.ts';
import { readRecord, type Settings } from './training-record.ts';
import { TrainingStop } from './training-stop.ts';
import { TrainingSummary } from './training-summary.ts';
import { saveWeights } from './weights-file.ts';

const CODE = join(ROOT, 'exercises/07-mnist-cnn/mnist-cnn.ts');
const WEIGHTS = join(ROOT, 'reports/weights.json');
const IMAGES = 60_000;
const TEST_IMAGES = 10_000;

/** What the slowest right code stays far below, on any machine. */
const LIMIT_MS = 20_000;
const LIMIT_MS_AN_IMAGE = 50;

/** `npm run train`: trains the student's network on all of MNIST. */
export const train: Command = {
  summary: 'trains your network of exercise 07 on the 60,000 images of MNIST',
  usage: `
Usage: npm run train -- [OPTIONS]

Trains the network in exercises/07-mnist-cnn/mnist-cnn.ts: initParams once, then trainStep on one shuffled batch of
images after another, the learning rate falling to 0. Then lets predict read the 10,000 test images, draws what was
learned, and writes three files: the weights, train.html with all drawings, and train.png with the kernels, maps and
mistakes. q or Ctrl-C stops early: what was learned until then is kept and drawn, and --resume goes on with it. Once a
minute the weights are written, so that --resume goes on from there whatever ends the training.

  --epochs N    how often each image is seen (1, and 3 with --engine fast)
  --images N    train on the first N images only (60000)
  --batch N     images a step (32)
  --rate X      learning rate at the start (0.1)
  --seed N      decides the starting weights and the order of the images (1)
  --test N      read the first N test images only (10000)
  --out FILE    where the weights go, as JSON (reports/weights.json); the drawings go beside it
  --resume      goes on with the training of that file, to the end that it would have had; the first five options
                are those that it began with
  --code FILE   train the code in another file
  --engine fast train the functions of exercise 08 instead: the course's own where solutions/ is there, else yours
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
    engine: { type: 'string' },
    resume: { type: 'boolean' },
    json: { type: 'boolean' },
  },

  async run({ values }) {
    const testImages = wholeNumber('--test', values.test, { min: 1, max: TEST_IMAGES }) ?? TEST_IMAGES;
    const out = typeof values.out === 'string' ? userPath(values.out) : WEIGHTS;
    const { settings, from } = values.resume ? resumed(out, values) : { settings: chosen(values) };
    requirePlace('--out', out);
    if (values.engine !== undefined && values.engine !== 'fast')
      throw new UsageError(`--engine: there is none called ${values.engine}; it can be fast`);
    if (values.engine !== undefined && values.code !== undefined)
      throw new UsageError('--engine and --code both say what to train: give one of them');
    const file = typeof values.code === 'string' ? userPath(values.code) : CODE;

    const display = showProgress(process.stderr, settings.images);
    const key = stopKey();
    try {
      const { code, kind } = values.engine
        ? await loadFastCode()
        : { code: await StudentCode.load(file), kind: undefined };
      if (kind) console.error(`Engine: ${kind}.`);
      code.guard(LIMIT_MS + LIMIT_MS_AN_IMAGE * settings.batch);
      const data = load('train', settings.images);
      const training = await trainNetwork(code, data, settings, {
        ...(from ? { from } : {}),
        stop: () => key.pressed,
        onStep: display.training,
        keep: ({ params, ...soFar }) => saveWeights(out, params, { ...settings, ...soFar }),
      });
      key.next();
      if (training.losses.length === 0)
        throw new TrainingStop('Stopped before the first step: nothing is kept.');
      const { losses, accuracies } = training;
      saveWeights(out, training.params, { ...settings, losses, accuracies });
      const test = load('test', testImages);
      const evaluation = await evaluateNetwork(
        code,
        training.params,
        test,
        (done) => display.testing(done, test.count),
        () => key.pressed,
      );
      key.release();
      display.clear();
      const portrait = portraitOf(code, training, evaluation, test);
      const drawings = drawingsBeside(out);
      const summary = new TrainingSummary(settings, training, evaluation);
      writeWhole(drawings.html, portraitHtml(portrait, summary.text));
      writeWhole(drawings.png, portraitPng(portrait));
      if (values.json) {
        console.log(summary.json(displayPath(out)));
      } else {
        console.log(
          `${portraitText(portrait, (process.stdout.columns || 80) - 1)}\n\n${forTerminal(summary.text)}`,
        );
        console.log(
          `Weights: ${displayPath(out)}. Drawings: ${displayPath(drawings.html)}, ${displayPath(drawings.png)}`,
        );
        if (summary.isGuessing && code.file === CODE) console.log(await failingChecks());
      }
      return 0;
    } catch (error) {
      display.clear();
      if (!(error instanceof TrainingStop)) throw error;
      console.error(error.message);
      return 1;
    } finally {
      key.release();
    }
  },
};

type Values = Parameters<Command['run']>[0]['values'];

const chosen = (values: Values): Settings => ({
  images: wholeNumber('--images', values.images, { min: 1, max: IMAGES }) ?? IMAGES,
  epochs: wholeNumber('--epochs', values.epochs, { min: 1, max: 1000 }) ?? (values.engine ? 3 : 1),
  batch: wholeNumber('--batch', values.batch, { min: 1, max: IMAGES }) ?? 32,
  rate: positiveNumber('--rate', values.rate) ?? 0.1,
  seed: wholeNumber('--seed', values.seed) ?? 1,
});

function resumed(out: string, values: Values): { settings: Settings; from: TrainingState } {
  const given = ['images', 'epochs', 'batch', 'rate', 'seed'].find((option) => values[option] !== undefined);
  if (given) throw new UsageError(`--${given} cannot be changed on the way: leave it out with --resume`);
  try {
    const { settings, state } = readRecord(out);
    return { settings, from: state };
  } catch (error) {
    throw new UsageError(`--resume: ${(error as Error).message}`);
  }
}

/** `weights.json` → `train.html` and `train.png`; other names keep their own: `a.json` → `a.html` and `a.png`. */
function drawingsBeside(out: string): { html: string; png: string } {
  const stem = out === WEIGHTS ? join(dirname(out), 'train') : out.replace(/\.json$/, '');
  return { html: `${stem}.html`, png: `${stem}.png` };
}

/** Where training taught nothing, the checks know which function is to blame. */
async function failingChecks(): Promise<string> {
  const exercise = readCourse().exercises.find((one) => filesOf(one).stub === CODE)!;
  const [{ CheckRunner }, { checkOwnFiles }] = await Promise.all([
    import('../../../grader/engine/scoring/check-runner.ts'),
    import('../../../grader/engine/scoring/check-own-files.ts'),
  ]);
  const runner = await CheckRunner.open([exercise], { hidden: false });
  const [result] = await checkOwnFiles(runner, [exercise]).finally(() => runner.close());
  const failing = result!.checks.filter(({ verdict }) => verdict !== 'pass');
  const tasks = [...new Set(failing.map(taskName))];
  return tasks.length > 0
    ? `Public checks fail for ${tasks.join(', ')}: begin with ${tasks[0]}. npm run check -- ${exercise.id} shows how.`
    : 'All public checks pass, so the functions are as they should be: try a lower --rate.';
}

function load(split: 'train' | 'test', count: number) {
  try {
    return loadMnist(split, { count });
  } catch (error) {
    throw new TrainingStop((error as Error).message, { cause: error });
  }
}
