import { loadMnist } from '../../exercises/lib/mnist/load-mnist.ts';
import { randomNumbers } from '../../exercises/lib/mnist/shuffle.ts';
import type { Grid } from '../../exercises/lib/types.ts';
import {
  arrow,
  type Bar,
  bars,
  caption,
  colours,
  column,
  type Drawing,
  drawGrid,
  type Frame,
  lines,
  row,
  type Series,
  toSvg,
  wrongCells,
} from '../../grader/show/svg/svg.ts';
import * as averageDividesByFour from './misconceptions/average-divides-by-four.ts';
import * as maxStartsAtZero from './misconceptions/max-starts-at-zero.ts';
import * as partialWindowsKept from './misconceptions/partial-windows-kept.ts';
import * as shiftWrapsAround from './misconceptions/shift-wraps-around.ts';
import { type Pooling, pool, shift } from './pooling.ts';

const halves = (kind: Pooling['kind']): Pooling => ({ kind, height: 2, width: 2 });

const frame = (
  top: number,
  left: number,
  height: number,
  width: number,
  rest: Partial<Frame> = {},
): Frame => ({
  top,
  left,
  bottom: top + height,
  right: left + width,
  ...rest,
});

/** The windows of 2×2 that tile a grid. */
function tiles(rows: number, columns: number, look: Partial<Frame> = {}): Frame[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    frame(2 * Math.floor(index / columns), 2 * (index % columns), 2, 2, { colour: colours.grey, ...look }),
  );
}

const map = [
  [1, 3, 2, 0],
  [4, 6, 1, 5],
  [7, 0, 3, 2],
  [1, 0, 8, 3],
];

function maxAndAverage(): string {
  const windowColours = [colours.blue, colours.orange, colours.green, colours.purple];
  const tinted = (side: number): Frame[] =>
    windowColours.map((colour, index) =>
      frame(side * Math.floor(index / 2), side * (index % 2), side, side, { colour, tinted: true }),
    );
  const pooled = (kind: Pooling['kind']): Drawing =>
    row([arrow(kind), drawGrid(pool(map, halves(kind)), { cell: 40, frames: tinted(1) })]);
  return toSvg(
    row([drawGrid(map, { cell: 40, frames: tinted(2) }), column([pooled('max'), pooled('average')], 20)], 24),
    'Max and average pooling of a 4 by 4 map with windows of 2 by 2',
  );
}

function windowsThatDoNotFit(): string {
  const odd = Array.from({ length: 5 }, (_, y) => Array.from({ length: 5 }, (_, x) => (3 * y + 2 * x) % 7));
  const frames = [
    ...tiles(2, 2, { colour: colours.blue }),
    frame(0, 4, 2, 2, { dashed: true }),
    frame(4, 0, 2, 2, { dashed: true }),
  ];
  const hatched = (y: number, x: number): boolean => y === 4 || x === 4;
  return toSvg(
    row([
      drawGrid(odd, { cell: 36, frames, hatched }),
      arrow('max'),
      drawGrid(pool(odd, halves('max')), { cell: 36 }),
    ]),
    'Windows of 2 by 2 on a 5 by 5 map: the last row and the last column are left out',
  );
}

function oneCellMoves(): string {
  const lamp = (x: number): Grid => [
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0].map((_, column) => (column === x ? 5 : 0)),
    [0, 0, 0, 0, 0, 0],
  ];
  const before = pool(lamp(2), halves('max'));
  const panel = (x: number, text: string): Drawing => {
    const pooled = pool(lamp(x), halves('max'));
    return caption(
      column(
        [
          drawGrid(lamp(x), { cell: 26, shade: 'grey', full: 7, frames: tiles(2, 3) }),
          arrow('', { direction: 'down', length: 28 }),
          drawGrid(pooled, { cell: 26, shade: 'grey', full: 7, frames: wrongCells(before, pooled) }),
        ],
        8,
      ),
      text,
    );
  };
  return toSvg(
    row(
      [
        panel(2, 'at first'),
        panel(3, 'one step: nothing changes'),
        panel(4, 'two steps: two outputs change'),
      ],
      40,
    ),
    'A lit cell moves inside its window, then into the next one',
  );
}

const seven = [
  [0, 0, 0, 0, 0, 0],
  [0, 3, 3, 3, 3, 0],
  [0, 0, 0, 0, 3, 0],
  [0, 0, 0, 3, 0, 0],
  [0, 0, 3, 0, 0, 0],
  [0, 0, 3, 0, 0, 0],
];

function sevenMoves(): string {
  const moved = shift(seven, 0, 1);
  const image = (grid: Grid): Drawing =>
    drawGrid(grid, { cell: 26, shade: 'grey', full: 4, frames: tiles(3, 3) });
  const line = (grid: Grid, name: string): Drawing => {
    const pooled = (kind: Pooling['kind']): Drawing => {
      const now = pool(grid, halves(kind));
      const frames = wrongCells(pool(seven, halves(kind)), now);
      return caption(drawGrid(now, { cell: 38, shade: 'grey', full: 4, frames }), kind, { side: 'above' });
    };
    return row(
      [caption(image(grid), name, { side: 'above' }), arrow(), pooled('max'), pooled('average')],
      20,
    );
  };
  return toSvg(
    column([line(seven, 'before'), line(moved, 'after')], 24),
    'A seven, moved one pixel to the right: two of nine maxima change, and four of nine averages',
  );
}

/** How many of the outputs stay as they are when the images move one pixel to the right, in per cent. */
function staying(
  images: Grid[],
  pooling: Pooling,
  counts: (before: number, after: number) => boolean,
): number {
  const pairs = images.flatMap((image) => {
    const after = pool(shift(image, 0, 1), pooling).flat();
    return pool(image, pooling)
      .flat()
      .map((value, index) => [value, after[index]!] as const);
  });
  const counted = pairs.filter(([before, after]) => counts(before, after));
  const same = counted.filter(([before, after]) => Math.abs(before - after) <= 1e-9);
  return (100 * same.length) / counted.length;
}

const all = (): boolean => true;
const withInk = (before: number, after: number): boolean => before !== 0 || after !== 0;

/** The first hundred training images of MNIST. */
function digits(): Grid[] {
  const { images, count } = loadMnist('train', { count: 100 });
  return Array.from({ length: count }, (_, image) =>
    Array.from({ length: 28 }, (_, y) =>
      Array.from(images.subarray(784 * image + 28 * y, 784 * image + 28 * (y + 1))),
    ),
  );
}

/** Independent random pixels. */
function noise(): Grid[] {
  const next = randomNumbers(1);
  return [Array.from({ length: 252 }, () => Array.from({ length: 252 }, next))];
}

function whatStays(): string {
  const images = digits();
  const kinds: [string, Pooling][] = [
    ['not pooled', { kind: 'max', height: 1, width: 1 }],
    ['max 2×2', halves('max')],
    ['average 2×2', halves('average')],
  ];
  const group = (name: string, counts: typeof withInk, colour: string): Bar[] =>
    kinds.map(([kind, pooling]) => {
      const value = staying(images, pooling, counts);
      return { name: `${name}, ${kind}`, value, text: `${value.toFixed(0)} %`, colour };
    });
  return toSvg(
    bars([...group('all', all, colours.grey), ...group('with ink', withInk, colours.blue)]),
    'How many outputs stay as they are when handwritten digits move one pixel to the right',
  );
}

function largerWindows(): string {
  // The sides by which 28 can be divided: no row or column is dropped.
  const sides = [1, 2, 4, 7];
  const series = (name: string, images: Grid[], kind: Pooling['kind']): Series => ({
    name,
    points: sides.map((side) => [side, staying(images, { kind, height: side, width: side }, withInk)]),
  });
  return toSvg(
    lines(
      [
        series('digits, max', digits(), 'max'),
        series('noise, max', noise(), 'max'),
        series('digits, average', digits(), 'average'),
      ],
      { width: 420, x: 'side of the window', y: 'unchanged outputs, in %', yRange: [0, 100] },
    ),
    'Unchanged outputs by the side of the window, when the image moves one pixel to the right',
  );
}

/** What four wrong solutions return: what went in, what is due, what came out. */
function whatGoesWrong(): string {
  const line = (name: string, given: Grid, due: Grid, received: Grid, frames: Frame[] = []): Drawing =>
    row(
      [
        drawGrid(given, { cell: 32, frames }),
        arrow(name, { length: 130 }),
        caption(drawGrid(due, { cell: 38 }), 'due', { side: 'above' }),
        caption(drawGrid(received, { cell: 38, frames: wrongCells(due, received) }), 'received', {
          side: 'above',
        }),
      ],
      20,
    );
  const pooled = (name: string, given: Grid, pooling: Pooling, wrong: { pool: typeof pool }): Drawing => {
    const tile = frame(0, 0, pooling.height, pooling.width, { colour: colours.blue, tinted: true });
    return line(name, given, pool(given, pooling), wrong.pool(given, pooling), [tile]);
  };
  const negative = [
    [-3, -1, -2, -4],
    [-2, -5, -1, -6],
  ];
  const odd = map.slice(0, 3).map((cells) => cells.slice(0, 3));
  const even = [2, 2, 2, 2];
  return toSvg(
    column(
      [
        pooled('max 2×2,\nstarted at 0', negative, halves('max'), maxStartsAtZero),
        pooled(
          'average 2×3,\ndivided by 4',
          [
            [1, 3, 2],
            [4, 6, 2],
          ],
          { kind: 'average', height: 2, width: 3 },
          averageDividesByFour,
        ),
        pooled('average 2×2,\ncut windows kept', odd, halves('average'), partialWindowsKept),
        line(
          'moved by 1,\nborder wraps round',
          [even],
          shift([even], 0, 1),
          shiftWrapsAround.shift([even], 0, 1),
        ),
      ],
      24,
      'left',
    ),
    'What is due, and what four wrong solutions return, the wrong cells framed',
  );
}

/** The figures of the lesson, by file name. */
export const figures: Record<string, () => string> = {
  'max-and-average': maxAndAverage,
  'windows-that-do-not-fit': windowsThatDoNotFit,
  'one-cell-moves': oneCellMoves,
  'seven-moves': sevenMoves,
  'what-stays': whatStays,
  'larger-windows': largerWindows,
  'what-goes-wrong': whatGoesWrong,
};
