import ora from 'ora';
import { canRedraw } from '../../../grader/show/terminal/can-redraw.ts';
import { forTerminal } from '../../../grader/show/terminal/plain-text.ts';
import { curvesText } from './portrait-text.ts';
import type { TrainingProgress } from './train-network.ts';

/** Tells how far a training is. */
export interface ProgressDisplay {
  training(progress: TrainingProgress): void;
  testing(done: number, count: number): void;
  /** Takes what was drawn off the screen. */
  clear(): void;
}

/**
 * A line and the curves so far, redrawn on a terminal; otherwise a new line at every tenth of the way.
 *
 * @param images that are trained on
 */
export function showProgress(
  stream: NodeJS.WriteStream = process.stderr,
  images = FIRST_LOOK,
): ProgressDisplay {
  return canRedraw(stream) ? redrawnLine(stream, images) : linePerTenth(stream, images);
}

/** So many images show in a tenth of the time whether a network learns. */
const FIRST_LOOK = 6_000;

/** What is long, in seconds: nobody should find out by waiting. */
const LONG = 600;

/** Before so many steps nobody can tell how long it takes. */
const FIRST_STEPS = 3;

/** What to do where it takes long; nothing where there is nothing to say. */
const advice = ({ step, secondsLeft }: TrainingProgress, images: number): string[] =>
  step >= FIRST_STEPS && secondsLeft > LONG && images > FIRST_LOOK
    ? [`This takes long: npm run train -- --images ${FIRST_LOOK} is enough for a first look.`]
    : [];

/** The eye follows no more, and drawing takes time from the training. */
const DRAWN_EVERY_MS = 100;

function redrawnLine(stream: NodeJS.WriteStream, images: number): ProgressDisplay {
  // Neither the cursor nor the keyboard is touched: ora would have to catch Ctrl-C to put them right, and an endless
  // loop in the student's code could then no longer be interrupted.
  const spinner = ora({ stream, isEnabled: true, hideCursor: false, discardStdin: false });
  const draw = (text: string) => {
    spinner.text = forTerminal(text);
    if (!spinner.isSpinning) spinner.start();
  };
  let drawnAt = -Infinity;
  return {
    training(progress) {
      const now = performance.now();
      if (now - drawnAt < DRAWN_EVERY_MS && progress.step < progress.steps) return;
      drawnAt = now;
      const described = describeProgress(progress);
      const length = Math.min(WIDTH, stream.columns - described.length - AROUND);
      const line =
        length < 4 ? described.trim() : `${bar(progress.step / progress.steps, length)} ${described}`;
      const curves = curvesText(progress.losses, progress.accuracies, stream.columns - 1);
      const fits = stream.rows > curves.length + 4;
      draw(
        [
          line,
          ...(fits ? ['', ...curves] : []),
          ...advice(progress, images),
          'q or Ctrl-C stops, and keeps what was learned; pressed twice, it ends at once',
        ].join('\n'),
      );
    },
    testing: (done, count) =>
      draw(
        `${bar(done / count)} reading the test images: ${done} of ${count}\nq or Ctrl-C leaves out those that remain`,
      ),
    clear: () => spinner.stop(),
  };
}

function linePerTenth(stream: NodeJS.WriteStream, images: number): ProgressDisplay {
  let tenths = 0;
  let advised = false;
  return {
    training(progress) {
      const [told] = advised ? [] : advice(progress, images);
      if (told) stream.write(`${told}\n`);
      advised ||= told !== undefined;
      const now = Math.floor((10 * progress.step) / progress.steps);
      if (now > tenths) stream.write(`${describeProgress(progress)}\n`);
      tenths = now;
    },
    testing() {},
    clear() {},
  };
}

const WIDTH = 20;

/** Columns of ora's sign, of the spaces on both sides of the bar, and of the last one, which stays free. */
const AROUND = 4;

function bar(part: number, length = WIDTH): string {
  const full = Math.round(part * length);
  return `${'█'.repeat(full)}${'░'.repeat(length - full)}`;
}

/** ` 40 %  loss 0.231  accuracy 93.1 %  2,810 images/s  13 s left` */
export function describeProgress(progress: TrainingProgress): string {
  const { step, steps, loss, accuracy, imagesPerSecond, secondsLeft } = progress;
  return [
    `${String(Math.floor((100 * step) / steps)).padStart(3)} %`,
    `loss ${loss.toFixed(3)}`,
    `accuracy ${(100 * accuracy).toFixed(1)} %`,
    `${Math.round(imagesPerSecond).toLocaleString('en')} images/s`,
    `${describeSeconds(secondsLeft)} left`,
  ].join('  ');
}

/** `42 s`, `3 min 05 s`, `1 h 20 min` */
export function describeSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  const minutes = Math.round(whole / 60);
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}
