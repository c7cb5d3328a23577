import { channelOf } from '../../../grader/show/drawing/raster-text.ts';
import type { Mnist } from '../../lib/mnist/load-mnist.ts';
import type { Evaluation } from './evaluate-network.ts';
import type { Params } from './params.ts';
import type { StudentCode } from './student-code.ts';
import type { Training } from './train-network.ts';

/** A picture as rows of numbers, and what it shows. */
export interface Plate {
  title: string;
  raster: number[][];
}

/** What a trained network looks like, ready to be drawn. */
export interface Portrait {
  losses: readonly number[];
  accuracies: readonly number[];
  /** The steps that there would be if it was not stopped. */
  steps: number;
  /** The first layer's kernels. */
  kernels: Plate[];
  /** The digit that the layers look at. */
  digit: Plate;
  /** What the layers make of it; none where the file's own layers could not be asked. */
  layers: { title: string; maps: Plate[] }[];
  /** Why there are no layers. */
  withoutLayers?: string;
  evaluation: Evaluation;
  /** The mistakes of which the network was surest, the surest first. */
  worst: Plate[];
}

const SIDE = 28;
const PIXELS = SIDE * SIDE;
const WORST = 10;

/** So many misread images are asked for how sure the network was. */
const ASKED = 500;

/** Draws nothing yet: asks the network for all that is to be drawn of it. */
export function portraitOf(
  code: StudentCode,
  training: Training,
  evaluation: Evaluation,
  test: Mnist,
): Portrait {
  const { params, losses, accuracies, steps } = training;
  const image = (index: number) => test.images.slice(index * PIXELS, (index + 1) * PIXELS);
  const shown = Math.max(0, test.labels.indexOf(7));
  return {
    losses,
    accuracies,
    steps,
    kernels: Array.from(params.conv1.biases, (_, filter) => ({
      title: String(filter),
      raster: channelOf(params.conv1.kernels, params.conv1.size, params.conv1.size, filter),
    })),
    digit: { title: `a ${test.labels[shown]}`, raster: channelOf(image(shown), SIDE, SIDE) },
    ...layersOf(code, params, image(shown)),
    evaluation,
    worst: worstOf(code, params, evaluation, image),
  };
}

const volume = (channels: number, side: number) => ({ channels, height: side, width: side });

function layersOf(
  code: StudentCode,
  params: Params,
  pixels: Float32Array,
): Pick<Portrait, 'layers' | 'withoutLayers'> {
  try {
    const ask = (length: number, name: string, ...args: unknown[]): Float32Array => {
      const answer = code.call(name, ...args);
      if (answer instanceof Float32Array && answer.length === length) return answer.slice();
      throw new Error(`${name} did not return a Float32Array of length ${length}`);
    };
    const maps1 = ask(4608, 'reluForward', ask(4608, 'convForward', pixels, volume(1, 28), params.conv1));
    const pooled1 = ask(1152, 'poolForward', maps1, volume(8, 24));
    const maps2 = ask(1024, 'reluForward', ask(1024, 'convForward', pooled1, volume(8, 12), params.conv2));
    const pooled2 = ask(256, 'poolForward', maps2, volume(16, 8));
    const layer = (title: string, flat: Float32Array, channels: number, side: number) => ({
      title,
      maps: Array.from({ length: channels }, (_, channel) => ({
        title: String(channel),
        raster: channelOf(flat, side, side, channel),
      })),
    });
    return {
      layers: [
        layer('first convolution and ReLU, 8 maps of 24×24', maps1, 8, 24),
        layer('pooled, 8 maps of 12×12', pooled1, 8, 12),
        layer('second convolution and ReLU, 16 maps of 8×8', maps2, 16, 8),
        layer('pooled, 16 maps of 4×4', pooled2, 16, 4),
      ],
    };
  } catch (error) {
    return { layers: [], withoutLayers: (error as Error).message.split('\n')[0]! };
  }
}

function worstOf(
  code: StudentCode,
  params: Params,
  { mistakes }: Evaluation,
  image: (index: number) => Float32Array,
): Plate[] {
  const asked = mistakes.slice(0, ASKED);
  const logits = logitsOf(
    code,
    params,
    asked.map(({ image: index }) => image(index)),
  );
  const rated = asked.map((mistake, index) => {
    const sure = logits && certainty(logits.subarray(10 * index, 10 * (index + 1)), mistake.readAs);
    return { ...mistake, sure };
  });
  rated.sort((one, other) => (other.sure ?? 0) - (one.sure ?? 0));
  return rated.slice(0, WORST).map(({ image: index, digit, readAs, sure }) => ({
    title: `${digit} as ${readAs}${sure === undefined ? '' : `, ${Math.round(100 * sure)} %`}`,
    raster: channelOf(image(index), SIDE, SIDE),
  }));
}

/** What `forward` says of these images; `undefined` where it cannot be asked. */
function logitsOf(code: StudentCode, params: Params, images: Float32Array[]): Float32Array | undefined {
  const batch = new Float32Array(images.length * PIXELS);
  for (const [index, image] of images.entries()) batch.set(image, index * PIXELS);
  try {
    const logits = code.call('forward', params, batch);
    return logits instanceof Float32Array && logits.length === 10 * images.length ? logits : undefined;
  } catch {
    return undefined;
  }
}

/** The probability that the logits give to a digit. */
function certainty(logits: Float32Array, digit: number): number {
  const most = Math.max(...logits);
  const weights = Array.from(logits, (logit) => Math.exp(logit - most));
  return weights[digit]! / weights.reduce((sum, weight) => sum + weight, 0);
}
