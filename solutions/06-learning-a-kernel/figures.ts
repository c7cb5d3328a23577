import type { Grid } from '../../exercises/lib/types.ts';
import {
  arrow,
  box,
  caption,
  colours,
  column,
  type Drawing,
  drawGrid,
  type Frame,
  lines,
  operator,
  row,
  toSvg,
  wrongCells,
} from '../../grader/show/svg/svg.ts';
import {
  centralDifference,
  crossCorrelateBackward,
  descend,
  learnKernel,
  neuronBackward,
} from './learning-a-kernel.ts';
import * as overwritten from './misconceptions/back-last-window-wins.ts';
import * as flipped from './misconceptions/back-through-a-flipped-kernel.ts';
import * as uphill from './misconceptions/learning-uphill.ts';
import { crossCorrelate } from './submission.ts';

const frame = (top: number, left: number, rows: number, columns: number, colour: string): Frame => ({
  top,
  left,
  bottom: top + rows,
  right: left + columns,
  colour,
});

const between = (from: number, to: number): number[] =>
  Array.from({ length: 61 }, (_, part) => from + ((to - from) * part) / 60);

const signed = (value: number): string => String(value).replace('-', '−');

/** A cubic, the line from a step before to a step behind, and the tangent that it comes close to. */
function slope(): string {
  const curve = (x: number) => x ** 3;
  const line = (name: string, step: number) => {
    const slope = centralDifference([0, 0, 0, 1], 1, step);
    const middle = (curve(1 - step) + curve(1 + step)) / 2;
    return {
      name: `${name}: ${slope}`,
      points: [1 - step, 1 + step].map((x) => [x, middle + slope * (x - 1)] as const),
    };
  };
  return toSvg(
    lines(
      [
        { name: 'x³', points: between(-0.2, 2).map((x) => [x, curve(x)] as const) },
        line('step 1', 1),
        line('step 0.5', 0.5),
      ],
      { width: 420, height: 240, x: 'x', xRange: [-0.2, 2], yRange: [-0.5, 8] },
    ),
    'The curve x³ and two lines that cut it left and right of 1: a step away with slope 4, half a step away with slope 3.25',
  );
}

/** The way into the valley at four learning rates. */
function descent(): string {
  const way = (rate: number) => ({
    name: `rate ${rate}`,
    points: descend(3, 0, rate, 6).map((x, step) => [step, x] as const),
  });
  return toSvg(
    lines([0.1, 0.25, 0.9, 1.05].map(way), {
      width: 420,
      height: 240,
      x: 'step',
      y: 'x',
      yRange: [-2, 8],
    }),
    'Six steps from 0 into the valley at 3: with rate 0.1 slowly, with 0.25 quickly, with 0.9 from side to side and nearer each time, with 1.05 farther away each time',
  );
}

/** The chain of one neuron, and what comes back along it. */
function neuron(): string {
  const { output, loss, dWeight, dBias, dInput } = neuronBackward(2, 1, 3, 5);
  const forth = row([
    box('input\n3'),
    arrow('· weight 2'),
    box('product\n6'),
    arrow('+ bias 1'),
    box(`output\n${output}`),
    arrow('− target 5'),
    box('difference\n2'),
    arrow('squared'),
    box(`loss\n${loss}`, { colour: colours.orange }),
  ]);
  const end = (text: string) => box(text, { colour: colours.green, width: 120 });
  const back = row([
    column(
      [end(`dInput\n4 · 2 = ${dInput}`), end(`dWeight\n4 · 3 = ${dWeight}`), end(`dBias\n4 · 1 = ${dBias}`)],
      8,
    ),
    operator('←'),
    box('dOutput\n1 · 2 · 2 = 4', { colour: colours.green }),
    operator('←'),
    box('dLoss\n1', { colour: colours.orange }),
  ]);
  return toSvg(
    column([caption(forth, 'forth', { side: 'above' }), caption(back, 'back', { side: 'above' })], 24),
    'One neuron: input 3 times weight 2 plus bias 1 is 7, 2 more than the target 5, squared 4. Back: 4 at the output and the bias, 12 at the weight, 8 at the input',
  );
}

const input = [
  [1, 2, 3],
  [4, 5, 6],
];
const kernel = [
  [1, 2],
  [3, 4],
];
const dOutput = [[1, 10]];

/** Two windows that overlap: what each sends back, and the sum. */
function overlap(): string {
  const alone = (x: number) =>
    crossCorrelateBackward(input, kernel, [dOutput[0]!.map((value, at) => (at === x ? value : 0))]).dInput;
  const { dInput } = crossCorrelateBackward(input, kernel, dOutput);
  const tints = [colours.orange, colours.blue];
  return toSvg(
    row([
      caption(drawGrid(dOutput, { frames: tints.map((tint, x) => frame(0, x, 1, 1, tint)) }), 'dOutput'),
      operator('·'),
      caption(drawGrid(kernel), 'kernel'),
      operator('='),
      caption(drawGrid(alone(0), { frames: [frame(0, 0, 2, 2, tints[0]!)] }), 'from the first'),
      operator('+'),
      caption(drawGrid(alone(1), { frames: [frame(0, 1, 2, 2, tints[1]!)] }), 'from the second'),
      operator('='),
      caption(drawGrid(dInput, { shade: 'heat', full: 80 }), 'dInput'),
    ]),
    'Two outputs that received 1 and 10 each send the kernel back to their window; in the middle column, which both windows see, 2 and 10 add up to 12, 4 and 30 to 34',
  );
}

/** Six by six pixels each, from nothing that looks like an edge to one. */
const pictures: Grid[] = [
  ['#..#.#', '#..#..', '...#..', '.#####', '##..#.', '.#...#'],
  ['.##...', '#.#.##', '..#..#', '#..##.', '.#.#..', '####.#'],
  ['..#.##', '##...#', '.##.#.', '.#.##.', '#...##', '.##..#'],
].map((rows) => rows.map((row) => [...row].map((dot) => (dot === '#' ? 1 : 0))));

const sobel = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];
const answers = pictures.map((picture) => crossCorrelate(picture, sobel));
const nothing = sobel.map((weights) => weights.map(() => 0));

const learnt = (steps: number) => learnKernel(pictures, answers, { start: nothing, rate: 0.2, steps });

/** What there is to learn from, the kernel on its way, and its loss. */
function learned(): string {
  const examples = pictures.map((picture, index) =>
    row(
      [
        drawGrid(picture, { cell: 15, shade: 'grey', numbers: false }),
        arrow('', { length: 28 }),
        drawGrid(answers[index]!, { cell: 20, shade: 'heat', full: 4 }),
      ],
      8,
    ),
  );
  const moments = [0, 1, 5, 20, 100].map((steps) =>
    caption(
      drawGrid(
        learnt(steps).kernel.map((weights) => weights.map((weight) => signed(Number(weight.toFixed(1))))),
        {
          cell: 34,
          shade: (value) => shadeOf(Number(String(value).replace('−', '-'))),
        },
      ),
      steps === 0 ? 'at first' : `after ${steps} step${steps === 1 ? '' : 's'}`,
    ),
  );
  const loss = lines(
    [{ name: 'loss', points: learnt(60).losses.map((value, step) => [step, value] as const) }],
    { width: 420, height: 140, x: 'step', yRange: [0, 4] },
  );
  return toSvg(
    column(
      [
        caption(row(examples, 28), 'three pictures, and what the kernel should answer to them'),
        row(moments, 22),
        loss,
      ],
      24,
    ),
    'A kernel of zeros becomes the kernel of Sobel in a hundred steps, from three pictures and their edges; the loss falls to 0',
  );
}

/** White at 0, blue above, vermilion below; full at 2. */
function shadeOf(value: number): string {
  const full = value < 0 ? [213, 94, 0] : [0, 114, 178];
  const share = 0.85 * Math.min(1, Math.abs(value) / 2);
  const channels = full.map((channel) => Math.round(255 + (channel - 255) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** What is due beside what wrong solutions return. */
function whatGoesWrong(): string {
  const { dInput } = crossCorrelateBackward(input, kernel, dOutput);
  const wrong = (name: string, received: Grid): Drawing =>
    caption(drawGrid(received, { cell: 36, frames: wrongCells(dInput, received) }), name);
  const way = (name: string, losses: number[]) => ({
    name,
    points: losses.map((loss, step) => [step, loss] as const).filter(([, loss]) => loss <= 8),
  });
  const options = { start: nothing, rate: 0.2, steps: 30 };
  return toSvg(
    column(
      [
        row(
          [
            caption(drawGrid(dInput, { cell: 36 }), 'dInput, due'),
            wrong('= for +=', overwritten.crossCorrelateBackward(input, kernel, dOutput).dInput),
            wrong('kernel turned', flipped.crossCorrelateBackward(input, kernel, dOutput).dInput),
          ],
          40,
        ),
        lines(
          [
            way('right', learnKernel(pictures, answers, options).losses),
            way('uphill', uphill.learnKernel(pictures, answers, options).losses),
            way('rate 0.6', learnKernel(pictures, answers, { ...options, rate: 0.6 }).losses),
          ],
          { width: 420, height: 180, x: 'step', y: 'loss', yRange: [0, 8] },
        ),
      ],
      28,
    ),
    'The gradient of the input that is due, and two wrong ones: where = stands for += the middle column has only what came last, and a kernel turned round sends each weight to the wrong cell. Below, three losses: the right one falls, uphill and with too large a rate they leave the picture',
  );
}

/** The figures of the lesson, by file name. */
export const figures: Record<string, () => string> = {
  slope,
  descent,
  neuron,
  overlap,
  learned,
  'what-goes-wrong': whatGoesWrong,
};
