import type { Grid, Volume } from '../../exercises/lib/types.ts';
import {
  arrow,
  caption,
  colours,
  column,
  type Drawing,
  drawGrid,
  type Frame,
  label,
  lines,
  operator,
  row,
  stack,
  toSvg,
  wrongCells,
} from '../../grader/show/svg/svg.ts';
import * as activationBeforeBias from './misconceptions/activation-before-bias.ts';
import * as biasOncePerChannel from './misconceptions/bias-once-per-channel.ts';
import * as channelsAveraged from './misconceptions/channels-averaged.ts';
import * as kernelRowsAndColumnsSwapped from './misconceptions/kernel-rows-and-columns-swapped.ts';
import * as positionsWithoutPadding from './misconceptions/positions-without-padding.ts';
import {
  type Activation,
  activate,
  convFilter,
  convLayer,
  convolve,
  crossCorrelate,
} from './multi-channel-conv.ts';

const tabulate = (height: number, width: number, value: (y: number, x: number) => number): Grid =>
  Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => value(y, x)));

const total = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

const signed = (value: number): string => String(value).replace('-', '−');

const frame = (top: number, left: number, rows: number, columns: number, colour: string): Frame => ({
  top,
  left,
  bottom: top + rows,
  right: left + columns,
  colour,
});

/** The window of a kernel's size at this cell, each cell times its weight. */
const products = (grid: Grid, kernel: Grid, top: number, left: number): Grid =>
  kernel.map((weights, i) => weights.map((weight, j) => weight * grid[top + i]![left + j]! + 0));

const grid = [
  [1, 2, 0, 3],
  [0, 1, 4, 1],
  [3, 0, 1, 5],
];
const kernel = [
  [1, 0, -1],
  [2, 1, 0],
];

/** One cell of a map: its window, the kernel on it, the products, their sum. */
function slidingWindow(): string {
  const [top, left] = [0, 1];
  const map = crossCorrelate(grid, kernel);
  const window = { ...frame(top, left, kernel.length, kernel[0]!.length, colours.orange), tinted: true };
  return toSvg(
    row([
      caption(drawGrid(grid, { frames: [window] }), 'grid, 3×4'),
      operator('·'),
      caption(drawGrid(kernel, { shade: 'heat' }), 'kernel, 2×3'),
      operator('='),
      caption(drawGrid(products(grid, kernel, top, left), { shade: 'heat' }), 'products'),
      arrow('add up'),
      caption(drawGrid(map, { cell: 40, frames: [frame(top, left, 1, 1, colours.orange)] }), 'map, 2×2'),
    ]),
    `A 2×3 kernel on a window of a 3×4 grid: the six products add up to ${map[top]![left]}, one cell of the 2×2 map`,
  );
}

const seven: Grid = [
  '..........',
  '.########.',
  '.########.',
  '......##..',
  '.....##...',
  '.....##...',
  '....##....',
  '....##....',
  '....##....',
  '..........',
].map((line) => [...line].map((dot) => (dot === '#' ? 1 : 0)));

const sobel = [
  [-1, 0, 1],
  [-2, 0, 2],
  [-1, 0, 1],
];

/** Two edge kernels on a figure seven. */
function edges(): string {
  const found = (kernel: Grid, name: string): Drawing =>
    row([
      drawGrid(kernel, { cell: 28, shade: 'heat' }),
      arrow('stride 1,\npadding 1'),
      caption(
        drawGrid(crossCorrelate(seven, kernel, { padding: 1 }), { cell: 17, shade: 'heat', full: 4 }),
        name,
      ),
    ]);
  const turned = sobel[0]!.map((_, x) => sobel.map((weights) => weights[x]!));
  return toSvg(
    row(
      [
        caption(drawGrid(seven, { cell: 17, shade: 'grey', numbers: false }), '10×10 pixels, 1 where dark'),
        column([found(sobel, 'left and right edges'), found(turned, 'upper and lower edges')]),
      ],
      28,
    ),
    'The Sobel kernel and the same kernel with rows and columns exchanged, each slid over a figure seven: one map shows its left and right edges, the other its upper and lower ones',
  );
}

/** One 6×6×3 input for figures 2-30 and 2-31. */
const input: Volume = [
  tabulate(6, 6, (_, x) => (x === 2 || x === 3 ? 2 : 0)),
  tabulate(6, 6, (y) => (y === 2 || y === 3 ? 1 : 0)),
  tabulate(6, 6, (y, x) => (y === 2 && x === 2 ? 3 : (y + x) % 2 === 0 ? 1 : 0)),
];
const upright = tabulate(3, 3, (_, x) => x - 1);
const level = tabulate(3, 3, (y) => y - 1);
const centre = tabulate(3, 3, (y, x) => (y === 1 && x === 1 ? 1 : 0));
const nothing = tabulate(3, 3, () => 0);
const filter: Volume = [
  upright,
  level,
  [
    [1, 0, 0],
    [0, -2, 0],
    [0, 0, 1],
  ],
];
const bias = -2;
const tints = [colours.vermilion, colours.green, colours.blue];
const channelNames = ['red', 'green', 'blue'];

/** One number of a map, channel by channel (figure 2-30). */
function channels(): string {
  const [top, left] = [1, 1];
  const sums = input.map((channel, c) => total(products(channel, filter[c]!, top, left).flat()));
  const rows = input.map((channel, c) => {
    const window = { ...frame(top, left, 3, 3, tints[c]!), tinted: true };
    return row([
      caption(drawGrid(channel, { cell: 22, frames: [window] }), `channel ${c}, ${channelNames[c]}`),
      operator('·'),
      caption(
        drawGrid(filter[c]!, { cell: 26, frames: [frame(0, 0, 3, 3, tints[c]!)] }),
        `its slice, filter[${c}]`,
      ),
      operator('='),
      drawGrid(products(channel, filter[c]!, top, left), { cell: 26 }),
      arrow('add up'),
      label(signed(sums[c]!), { size: 24, bold: true, colour: tints[c]! }),
    ]);
  });
  const map = convFilter(input, filter, { bias });
  const terms = [...sums, bias].map((term, at) =>
    at === 0 ? signed(term) : `${term < 0 ? '−' : '+'} ${Math.abs(term)}`,
  );
  return toSvg(
    row(
      [
        column(rows, 16, 'left'),
        column([
          label(`${terms.join(' ')} = ${signed(map[top]![left]!)}`, { size: 18 }),
          label('the channels’ sums,\nand the bias once', { size: 13, colour: colours.grey }),
          arrow('', { direction: 'down' }),
          caption(
            drawGrid(map, {
              cell: 34,
              shade: 'heat',
              frames: [{ ...frame(top, left, 1, 1, colours.orange) }],
            }),
            'the map, 4×4',
          ),
        ]),
      ],
      28,
    ),
    `A 3×3×3 filter on one window of a 6×6×3 input: each channel under its own slice, ${terms.join(' ')} with the bias, gives ${map[top]![left]}, one cell of the 4×4 map`,
  );
}

/** Four filters on the same input make four maps (figure 2-31). */
function filters(): string {
  const bank = [filter, [upright, nothing, nothing], [nothing, level, nothing], [0, 1, 2].map(() => centre)];
  const maps = convLayer(input, bank, { biases: [bias, 0, 0, 0] });
  const outlined = (c: number, cell: number, side: number) => ({
    cell,
    numbers: false,
    frames: [frame(0, 0, side, side, tints[c]!)],
  });
  return toSvg(
    row(
      [
        caption(
          stack(input, (c) => ({ ...outlined(c, 22, 6), shade: 'grey', full: 3 })),
          'input, 6×6×3',
        ),
        column(
          bank.map((slices, f) =>
            row([
              stack(slices, (c) => ({ ...outlined(c, 18, 3), shade: 'heat', full: 2 })),
              arrow(`filter ${f}`),
              drawGrid(maps[f]!, { cell: 22, shade: 'heat', full: 11 }),
            ]),
          ),
          22,
        ),
        arrow('side by side'),
        caption(stack(maps, { cell: 22, shade: 'heat', full: 11, numbers: false }), 'output, 4×4×4'),
      ],
      24,
    ),
    'Four 3×3×3 filters on one 6×6×3 input: each makes a 4×4 map, and the four maps together are the 4×4×4 output',
  );
}

/** What both operations make of a single 1. */
function flip(): string {
  const ascending = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  const impulse = tabulate(3, 5, (y, x) => (y === 1 && x === 2 ? 1 : 0));
  const length = 120;
  const shown = (map: Grid, colour: string) => drawGrid(map, { frames: [frame(0, 0, 2, 3, colour)] });
  return toSvg(
    row([
      caption(drawGrid(impulse, { shade: 'grey' }), 'a single 1'),
      label('and', { size: 16, colour: colours.grey }),
      caption(drawGrid(ascending), 'a kernel'),
      column([
        row([
          arrow('crossCorrelate', { length }),
          shown(crossCorrelate(impulse, ascending), colours.vermilion),
        ]),
        row([arrow('convolve', { length }), shown(convolve(impulse, ascending), colours.blue)]),
      ]),
    ]),
    'A grid with a single 1: cross-correlation returns the kernel upside down and reversed, convolution returns it as it is',
  );
}

/** The activations; a second plot magnifies what sets leakyRelu apart. */
function activations(): string {
  const curve = (name: Activation, from: number, to: number) => ({
    name,
    points: Array.from({ length: 81 }, (_, step) => from + ((to - from) * step) / 80).map(
      (x) => [x, activate(x, name)] as const,
    ),
  });
  return toSvg(
    row(
      [
        lines(
          (['relu', 'sigmoid', 'tanh'] as const).map((name) => curve(name, -4, name === 'relu' ? 2 : 4)),
          { width: 320, height: 180, x: 'x', xRange: [-4, 4], yRange: [-1, 2] },
        ),
        lines(
          (['relu', 'leakyRelu'] as const).map((name) => curve(name, -4, 0.05)),
          { width: 240, height: 180, x: 'x', xRange: [-4, 0.05], yRange: [-0.05, 0.05] },
        ),
      ],
      32,
    ),
    'The activations: relu, sigmoid and tanh, and beside them, magnified, how leakyRelu goes a little below zero where relu is flat',
  );
}

/** What is due beside what wrong solutions return. */
function whatGoesWrong(): string {
  const pair = (name: string, due: Grid, wrong: [text: string, received: Grid][]): Drawing =>
    caption(
      row(
        [
          caption(drawGrid(due, { cell: 34 }), 'due'),
          ...wrong.map(([text, received]) =>
            caption(drawGrid(received, { cell: 34, frames: wrongCells(due, received) }), text),
          ),
        ],
        20,
      ),
      name,
      { side: 'above', bold: true },
    );
  const padded = { padding: 1 };
  const biased = { bias };
  const rectified: Parameters<typeof convLayer>[2] = { biases: [-3], activation: 'relu' };
  return toSvg(
    column(
      [
        row(
          [
            pair('a 2×3 kernel', crossCorrelate(grid, kernel), [
              ['rows and columns\nexchanged', kernelRowsAndColumnsSwapped.crossCorrelate(grid, kernel)],
            ]),
            pair('the same, padded by 1', crossCorrelate(grid, kernel, padded), [
              [
                'positions counted\nwithout padding',
                positionsWithoutPadding.crossCorrelate(grid, kernel, padded),
              ],
            ]),
          ],
          60,
        ),
        row(
          [
            pair('three channels, bias −2', convFilter(input, filter, biased), [
              ['averaged', channelsAveraged.convFilter(input, filter, biased)],
              ['bias three times', biasOncePerChannel.convFilter(input, filter, biased)],
            ]),
            pair('bias −3, then relu', convLayer([grid], [[kernel]], rectified)[0]!, [
              ['relu, then bias', activationBeforeBias.convLayer([grid], [[kernel]], rectified)[0]!],
            ]),
          ],
          60,
        ),
      ],
      28,
    ),
    'Maps that are due, and beside them those of five wrong solutions, the wrong cells framed',
  );
}

/** The figures of the lesson, by file name. */
export const figures: Record<string, () => string> = {
  'sliding-window': slidingWindow,
  edges,
  flip,
  channels,
  filters,
  activations,
  'what-goes-wrong': whatGoesWrong,
};
