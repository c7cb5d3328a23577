import { loadMnist } from '../../exercises/lib/mnist/load-mnist.ts';
import type { Grid } from '../../exercises/lib/types.ts';
import {
  arrow,
  box,
  caption,
  colours,
  column,
  type Drawing,
  drawGrid,
  lines,
  row,
  toSvg,
} from '../../grader/show/svg/svg.ts';
import * as gradientOfLastImage from './misconceptions/gradient-of-last-image.ts';
import * as labelsShuffledApart from './misconceptions/labels-shuffled-apart.ts';
import * as stepUphill from './misconceptions/step-uphill.ts';
import { convForward, type Params, poolForward, reluForward, type Shape, train } from './mnist-cnn.ts';

const PIXELS = 784;
const IMAGES = 3000;

/** Enough steps between white and dark for the eye, and few enough to be the same on every machine. */
const STEPS = 8;

let trained: { params: Params; losses: number[] } | undefined;

/** The network after one epoch of 3,000 images: some seconds, so it is trained once for all figures. */
function network(): { params: Params; losses: number[] } {
  if (!trained) {
    const { images, labels } = loadMnist('train', { count: IMAGES });
    trained = train(images, labels, { epochs: 1, batchSize: 8, learningRate: 0.1, seed: 1 });
  }
  return trained;
}

/** One channel as a grid of steps from −1 to 1, the largest magnitude of all channels being 1. */
function channelGrid(numbers: Float32Array, { height, width }: Shape, channel: number): Grid {
  const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const value = numbers[(channel * height + y) * width + x]! / largest;
      return Math.round(value * STEPS) / STEPS;
    }),
  );
}

/** All channels side by side, in rows of eight. */
function sheet(numbers: Float32Array, shape: Shape, cell: number, shade: 'grey' | 'heat'): Drawing {
  const maps = Array.from({ length: shape.channels }, (_, channel) =>
    drawGrid(channelGrid(numbers, shape, channel), { cell, shade, full: 1, numbers: false }),
  );
  const rows = [maps.slice(0, 8), maps.slice(8)].filter((some) => some.length > 0);
  return column(
    rows.map((some) => row(some, 8)),
    8,
  );
}

function layers(): string {
  const wide = { width: 96, height: 60 };
  const steps = [
    box('image\n1×28×28', { ...wide, colour: colours.pale }),
    box('conv 5×5\n8×24×24', { ...wide, sheets: 3 }),
    box('max pool\n8×12×12', { ...wide, sheets: 3, colour: colours.orange }),
    box('conv 5×5\n16×8×8', { ...wide, sheets: 4 }),
    box('max pool\n16×4×4', { ...wide, sheets: 4, colour: colours.orange }),
    box('dense\n10 logits', { ...wide, colour: colours.green }),
  ];
  const between = ['', 'ReLU', '', 'ReLU', ''].map((text) => arrow(text, { length: 46 }));
  return toSvg(
    row(
      steps.flatMap((step, index) => (index === 0 ? [step] : [between[index - 1]!, step])),
      6,
    ),
    'The network: two convolutions with ReLU and pooling, then a dense layer',
  );
}

/** The first training images with their labels, without the paper around them. */
function digits(): string {
  const { images, labels } = loadMnist('train', { count: 10 });
  const image: Shape = { channels: 1, height: 28, width: 28 };
  const drawings = Array.from(labels, (label, index) => {
    const pixels = images.subarray(index * PIXELS, (index + 1) * PIXELS);
    const middle = channelGrid(pixels, image, 0)
      .slice(3, 25)
      .map((line) => line.slice(3, 25));
    return caption(drawGrid(middle, { cell: 3, shade: 'grey', full: 1, numbers: false }), String(label));
  });
  return toSvg(row(drawings, 10), 'The first ten training images of MNIST and their labels');
}

function digit(): { pixels: Float32Array; label: number } {
  const { images, labels } = loadMnist('test', { count: 1 });
  return { pixels: images.subarray(0, PIXELS), label: labels[0]! };
}

function featureMaps(): string {
  const { params } = network();
  const { pixels, label } = digit();
  const image: Shape = { channels: 1, height: 28, width: 28 };
  const pooled1: Shape = { channels: 8, height: 12, width: 12 };
  const pooled2: Shape = { channels: 16, height: 4, width: 4 };
  const first = poolForward(reluForward(convForward(pixels, image, params.conv1)), {
    channels: 8,
    height: 24,
    width: 24,
  });
  const second = poolForward(reluForward(convForward(first, pooled1, params.conv2)), {
    channels: 16,
    height: 8,
    width: 8,
  });
  return toSvg(
    row(
      [
        caption(sheet(pixels, image, 5, 'grey'), `a ${label}, 28×28`),
        arrow(),
        column(
          [
            caption(sheet(first, pooled1, 5, 'grey'), 'after the first pooling: 8 maps of 12×12'),
            caption(sheet(second, pooled2, 15, 'grey'), 'after the second: 16 maps of 4×4'),
          ],
          20,
        ),
      ],
      14,
    ),
    'One digit in the eyes of the trained network',
  );
}

function kernels(): string {
  const { kernels: weights } = network().params.conv1;
  const shape: Shape = { channels: 8, height: 5, width: 5 };
  return toSvg(
    caption(sheet(weights, shape, 16, 'heat'), 'blue: positive weights, orange: negative ones'),
    'The eight kernels that the first layer has learned',
  );
}

/** Means over so many steps: single losses jump too much to be read. */
function smooth(losses: readonly number[], span: number): [step: number, loss: number][] {
  return Array.from({ length: Math.floor(losses.length / span) }, (_, index) => {
    const some = losses.slice(index * span, (index + 1) * span);
    const mean = some.reduce((sum, loss) => sum + loss, 0) / span;
    return [(index + 0.5) * span, Math.round(mean * 20) / 20];
  });
}

function lossCurve(): string {
  const { losses } = network();
  return toSvg(
    lines(
      [
        { name: 'loss', points: smooth(losses, 25) },
        {
          name: 'ln 10',
          points: [
            [0, Math.log(10)],
            [losses.length, Math.log(10)],
          ],
        },
      ],
      { x: 'step', y: 'mean loss', xRange: [0, losses.length], yRange: [0, 2.6] },
    ),
    'The loss while the network learns from 3,000 images',
  );
}

/** The first steps of a right solution and of three wrong ones, on the same images. */
function whatGoesWrong(): string {
  const { images, labels } = loadMnist('train', { count: 640 });
  const [batchSize, top] = [8, 3.2];
  const curve = (name: string, { train: learn }: { train: typeof train }) => {
    const { losses } = learn(images, labels, { epochs: 1, batchSize, learningRate: 0.05, seed: 1 });
    const points = smooth(Array.from(losses), 5);
    // A line that leaves the picture ends at its edge.
    const end = points.findIndex(([, loss]) => !(loss <= top));
    const seen = end < 0 ? points : [...points.slice(0, end), [points[end]![0], top] as const];
    return { name, points: seen };
  };
  return toSvg(
    lines(
      [
        curve('right', { train }),
        curve('labels shuffled apart', labelsShuffledApart),
        curve('uphill', stepUphill),
        curve('last image only', gradientOfLastImage),
      ],
      { width: 460, x: 'step', y: 'mean loss', xRange: [0, labels.length / batchSize], yRange: [0, top] },
    ),
    'The loss over the first 80 steps: falling where the solution is right, and three ways in which it does not fall as it should',
  );
}

export const figures: Record<string, () => string> = {
  layers,
  digits,
  kernels,
  'feature-maps': featureMaps,
  'loss-curve': lossCurve,
  'what-goes-wrong': whatGoesWrong,
};
