import {
  arrow,
  bars,
  box,
  caption,
  colours,
  column,
  type Drawing,
  drawGrid,
  type Frame,
  row,
  toSvg,
  wrongCells,
} from '../../grader/show/svg/svg.ts';
import { convForward, poolBackward, poolForward } from './fast-cnn.ts';
import * as restForgotten from './misconceptions/rest-of-the-row-forgotten.ts';

const frame = (top: number, left: number, height: number, width: number, colour: string): Frame => ({
  top,
  left,
  bottom: top + height,
  right: left + width,
  colour,
  tinted: true,
});

/** What the ways of the lesson train, as it was measured once: images a second of processor time. */
const MEASURED: [name: string, images: number][] = [
  ['nested arrays', 112],
  ['plain loops, flat', 566],
  ['rows in one piece', 716],
  ['matrix product', 834],
  ['winners only', 1160],
  ['four windows at a time', 1612],
  ['SIMD', 27_444],
  ['relaxed SIMD', 38_019],
];

function ladder(): string {
  const items = MEASURED.map(([name, value]) => ({
    name,
    value,
    colour: value > 5000 ? colours.orange : colours.blue,
  }));
  return toSvg(bars(items, { log: true }), 'Images a second of processor time, by way of training');
}

/** Two channels of 2×3 pixels, and the two orders in which they can lie in memory. */
function layout(): string {
  const cells = (channel: string): string[][] => [
    [`${channel}₁`, `${channel}₂`, `${channel}₃`],
    [`${channel}₄`, `${channel}₅`, `${channel}₆`],
  ];
  const shade = (value: number | string): string =>
    String(value).startsWith('a') ? colours.sky : colours.pale;
  const [a, b] = [cells('a'), cells('b')];
  const planar = [...a.flat(), ...b.flat()];
  const pixels = a.flat().flatMap((cell, at) => [cell, b.flat()[at]!]);
  const line = (numbers: string[]): Drawing => drawGrid([numbers], { cell: 34, shade });
  return toSvg(
    row(
      [
        column([drawGrid(a, { cell: 34, shade }), drawGrid(b, { cell: 34, shade })], 12),
        arrow(),
        column(
          [
            caption(line(planar), 'channel by channel: as exercise 07 has it'),
            caption(line(pixels), 'pixel by pixel: the channels of a pixel are neighbours'),
          ],
          18,
        ),
      ],
      16,
    ),
    'Two channels of six pixels, laid out channel by channel and pixel by pixel',
  );
}

/** A map, its winners, and the gradient that comes back: one cell in four. */
function winners(): string {
  const map = [
    [1, 7, 3, 3],
    [2, 0, 1, 2],
    [4, 1, 5, 6],
    [4, 0, 9, 8],
  ];
  const shape = { channels: 1, height: 4, width: 4 };
  const input = Float32Array.from(map.flat());
  const asGrid = (numbers: Float32Array, side: number): number[][] =>
    Array.from({ length: side }, (_, y) => [...numbers.subarray(y * side, (y + 1) * side)]);
  const back = asGrid(poolBackward(input, shape, Float32Array.of(10, 20, 30, 40)), 4);
  const frames = back.flatMap((line, y) =>
    line.flatMap((value, x) => (value === 0 ? [] : [frame(y, x, 1, 1, colours.orange)])),
  );
  return toSvg(
    row(
      [
        caption(drawGrid(map, { cell: 36, frames }), 'a map and its winners'),
        arrow('max'),
        caption(drawGrid(asGrid(poolForward(input, shape), 2), { cell: 36 }), 'pooled'),
        arrow('back'),
        caption(drawGrid(back, { cell: 36, frames }), 'three gradients in four are 0'),
      ],
      14,
    ),
    'A 4 by 4 map, the winners of its four windows, and the gradient that goes back to them alone',
  );
}

/** A 3×3 image unrolled for a 2×2 kernel: one column a window. */
function unrolled(): string {
  const image = [
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ];
  const corners = [0, 1, 3, 4];
  const columns = corners.map((corner) => [0, 1, 3, 4].map((step) => corner + step + 1));
  const matrix = [0, 1, 2, 3].map((weight) => columns.map((window) => window[weight]!));
  const conv = { kernels: Float32Array.of(1, 2, 3, 4), biases: Float32Array.of(0), size: 2 };
  const sums = convForward(Float32Array.from(image.flat()), { channels: 1, height: 3, width: 3 }, conv);
  return toSvg(
    row(
      [
        caption(drawGrid(image, { cell: 34, frames: [frame(0, 0, 2, 2, colours.blue)] }), 'image'),
        arrow('unroll'),
        caption(
          drawGrid(matrix, { cell: 34, frames: [frame(0, 0, 4, 1, colours.blue)] }),
          'a column a window',
        ),
        caption(drawGrid([[1, 2, 3, 4]], { cell: 34 }), 'kernel, times it'),
        arrow(),
        caption(drawGrid([[...sums]], { cell: 34, frames: [frame(0, 0, 1, 1, colours.blue)] }), 'four sums'),
      ],
      12,
    ),
    'A 3 by 3 image becomes a matrix with a column for each 2 by 2 window; the kernel times it gives all sums',
  );
}

/** One pixel meets four filters in one instruction. */
function lanes(): string {
  const four = (name: string): Drawing =>
    drawGrid([[`${name}₁`, `${name}₂`, `${name}₃`, `${name}₄`]], { cell: 38 });
  return toSvg(
    row(
      [
        column(
          [
            caption(
              drawGrid([['x', 'x', 'x', 'x']], { cell: 38, shade: () => colours.sky }),
              'one pixel, four times',
            ),
            caption(four('w'), 'its weight in four filters'),
            caption(four('s'), 'the four sums so far'),
          ],
          12,
        ),
        arrow('x · w + s'),
        box('four sums\none instruction', { colour: colours.orange, width: 130, height: 60 }),
      ],
      16,
    ),
    'One pixel is multiplied by its weights in four filters and added to four sums by one instruction',
  );
}

/** A row of six windows, four at a time: the two that remain. */
function whatGoesWrong(): string {
  const shape = { channels: 1, height: 1, width: 6 };
  const conv = { kernels: Float32Array.of(2), biases: Float32Array.of(1), size: 1 };
  const input = Float32Array.of(1, 2, 3, 4, 5, 6);
  const [due, received] = [
    [...convForward(input, shape, conv)],
    [...restForgotten.convForward(input, shape, conv)],
  ];
  return toSvg(
    row(
      [
        caption(drawGrid([due], { cell: 36 }), 'due'),
        caption(
          drawGrid([received], { cell: 36, frames: wrongCells([due], [received]) }),
          'four at a time, and no more',
        ),
      ],
      24,
    ),
    'A row of six sums, and the same with the last two left at 0',
  );
}

export const figures: Record<string, () => string> = {
  ladder,
  layout,
  winners,
  unrolled,
  lanes,
  'what-goes-wrong': whatGoesWrong,
};
