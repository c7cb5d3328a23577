import { mean } from '../../../grader/show/statistics.ts';
import type { Evaluation } from './evaluate-network.ts';
import { describeSeconds } from './show-progress.ts';
import type { Training } from './train-network.ts';
import type { Settings } from './training-record.ts';

/** One digit in ten is guessed right; a network that learnt anything at all does better than this. */
const GUESSING = 0.15;

/** What came of a training, as lines of text and as data. */
export class TrainingSummary {
  readonly #settings: Settings;
  readonly #training: Training;
  readonly #evaluation: Evaluation;

  constructor(settings: Settings, training: Training, evaluation: Evaluation) {
    this.#settings = settings;
    this.#training = training;
    this.#evaluation = evaluation;
  }

  /** Whether the network is hardly better than guessing. */
  get isGuessing(): boolean {
    return this.#evaluation.right / this.#evaluation.count < GUESSING;
  }

  /** For people, in lines. */
  get text(): string {
    const { losses, steps, images, seconds } = this.#training;
    const { epochs } = this.#settings;
    const { right, count, confusions } = this.#evaluation;
    const speed = Math.round(images / seconds);
    const lines = [
      losses.length < steps
        ? `Stopped after ${grouped(losses.length)} of ${grouped(steps)} steps; npm run train -- --resume goes on from here.`
        : `Trained on ${grouped(this.#settings.images)} images, ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}, ` +
          `in ${describeSeconds(seconds)} (${grouped(speed)} images/s).`,
      `Loss: ${losses[0]!.toFixed(2)} at the first step, ${mean(losses.slice(-50)).toFixed(3)} in the last ones.`,
      `Accuracy on the ${grouped(count)} test images: ${((100 * right) / count).toFixed(2)} % (${grouped(count - right)} wrong).`,
    ];
    if (this.isGuessing) {
      lines.push(
        'That is hardly better than guessing: npm run check 07 tells which function is wrong, or try a lower --rate.',
      );
    }
    if (confusions.length > 0) {
      const most = confusions
        .slice(0, 3)
        .map(({ digit, readAs, times }) => `${digit} as ${readAs} (${times}×)`);
      lines.push(`Misread most often: ${most.join(', ')}.`);
    }
    return lines.join('\n');
  }

  /**
   * As JSON.
   *
   * @param weights the file that holds what was learnt
   */
  json(weights: string): string {
    const { images, losses, seconds, steps } = this.#training;
    const { right, count, confusions, table } = this.#evaluation;
    return JSON.stringify(
      {
        schema: 1,
        ...this.#settings,
        seconds,
        imagesPerSecond: images / seconds,
        losses,
        finished: losses.length === steps,
        test: { accuracy: right / count, right, count, confusions, table },
        weights,
      },
      undefined,
      2,
    );
  }
}

const grouped = (value: number): string => value.toLocaleString('en');
