import {
  arrow,
  caption,
  colours,
  column,
  type Drawing,
  drawGrid,
  label,
  row,
  toSvg,
  wrongCells,
} from '../../grader/show/svg/svg.ts';
import { type Axis, fitsExactly, type Layer, outputSize, stackReceptiveField } from './conv-output-size.ts';
import * as asksTheRoundedSize from './misconceptions/asks-the-rounded-size.ts';
import * as fieldIgnoresStrides from './misconceptions/field-ignores-strides.ts';
import * as padsOneSide from './misconceptions/pads-one-side.ts';
import * as roundsUp from './misconceptions/rounds-up.ts';

export const figures: Record<string, () => string> = {
  strides: () =>
    toSvg(
      row(
        [1, 2, 3].map((stride) => stairs({ input: 7, kernel: 3, stride })),
        40,
      ),
      'All places of a 3-cell window on 7 cells, a line for each, at strides 1, 2 and 3',
    ),
  padding: () =>
    toSvg(padded(7, 3, 2, 2), 'A 7×7 input padded by 2, and the output of a 3×3 kernel at stride 2'),
  stacks: () =>
    toSvg(
      row([rowNames(), seenThrough(7, [3, 1], [3, 1]), seenThrough(11, [3, 2], [3, 1])], 40),
      'What one cell sees through two layers with kernels of 3, at stride 1 and where the first layer has stride 2',
    ),
  'what-goes-wrong': () =>
    toSvg(
      column(
        [
          row(
            [
              counted('padding added at one end', padsOneSide, { input: 5, kernel: 3, padding: 1 }),
              counted('rounded up', roundsUp, { input: 7, kernel: 3, stride: 3 }),
            ],
            60,
          ),
          row([fits(asksTheRoundedSize), field(fieldIgnoresStrides)], 60),
        ],
        28,
      ),
      'What four wrong solutions answer: windows that are missing or do not fit, an answer that is always yes, a field that is too small',
    ),
};

const blank = (rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, () => Array(columns).fill(''));

/** One line for each window, at its place; the one that leaves the axis dashed. */
function stairs({ input, kernel, stride = 1 }: Axis): Drawing {
  const windows = outputSize({ input, kernel, stride });
  const isExact = fitsExactly({ input, kernel, stride });
  const frames = Array.from({ length: windows + (isExact ? 0 : 1) }, (_, place) => {
    const left = place * stride;
    const frame = { top: place, bottom: place + 1, left, right: left + kernel };
    return place < windows ? { ...frame, tinted: true } : { ...frame, dashed: true, colour: colours.grey };
  });
  const drawing = drawGrid(blank(frames.length, input), { cell: 26, frames, indices: true });
  // Axis 0: all start on one line.
  return {
    ...caption(drawing, `S = ${stride}: ${windows} places${isExact ? '' : ', one would not fit'}`),
    axis: 0,
  };
}

/** The padded input with the window at its first two places, and the output that it fills. */
function padded(input: number, kernel: number, padding: number, stride: number): Drawing {
  const side = input + 2 * padding;
  const output = outputSize({ input, kernel, padding, stride });
  const window = { top: 0, bottom: kernel, tinted: true };
  const frames = [
    { ...window, left: stride, right: stride + kernel, colour: colours.blue },
    { ...window, left: 0, right: kernel, colour: colours.vermilion },
  ];
  const cells = [
    { top: 0, bottom: 1, left: 1, right: 2, colour: colours.blue, tinted: true },
    { top: 0, bottom: 1, left: 0, right: 1, colour: colours.vermilion, tinted: true },
  ];
  const before = drawGrid(blank(side, side), { cell: 22, hatched: padding, frames });
  const after = drawGrid(blank(output, output), { cell: 22, frames: cells });
  return row([
    caption(before, `${input}×${input}, padded by ${padding} to ${side}×${side}`),
    arrow(`K = ${kernel}, S = ${stride}`),
    caption(after, `${output}×${output}`),
  ]);
}

/** A layer as its kernel and its stride. */
type Window = [kernel: number, stride: number];

const CELL = 24;
const CONE = 36;

function rowNames(): Drawing {
  const names = ['output', 'layer 1', 'input'].map((name) => label(name, { size: 13, colour: colours.grey }));
  const pitch = drawGrid([['']], { cell: CELL }).height + CONE;
  return column(names, pitch - names[0]!.height, 'left');
}

/** The middle cell of the output above, and what it sees of the layer in between and of the input below. */
function seenThrough(input: number, first: Window, second: Window): Drawing {
  const layers = [first, second].map(
    ([kernel, stride]): Layer => ({ kind: 'conv', filters: 1, kernel, stride }),
  );
  const hidden = outputSize({ input, kernel: first[0], stride: first[1] });
  const output = outputSize({ input: hidden, kernel: second[0], stride: second[1] });
  const between = stackReceptiveField(layers.slice(0, 1)).stride;
  const { size, stride } = stackReceptiveField(layers);
  const [near] = second;
  const drawing = column(
    [
      cells(output, 1, stride),
      cone(1, (near - 1) * between + 1),
      cells(hidden, near, between),
      cone((near - 1) * between + 1, size),
      cells(input, size, 1),
    ],
    0,
  );
  const strides = first[1] === second[1] ? `S = ${first[1]}` : `S = ${first[1]}, then ${second[1]}`;
  return caption(drawing, `K = ${near}, ${strides}: sees ${size} pixels`);
}

/** Cells above the middles of their fields, `pitch` input pixels apart; those in the middle are seen. */
function cells(count: number, seen: number, pitch: number): Drawing {
  const from = (count - seen) / 2;
  const shade = (index: number) => (index >= from && index < from + seen ? colours.sky : colours.white);
  const single = Array.from({ length: count }, (_, index) =>
    drawGrid([['']], { cell: CELL, shade: () => shade(index) }),
  );
  return row(single, pitch * CELL - single[0]!.width);
}

/** The lines from the ends of what looks to the ends of what is seen, both in pixels of the input. */
function cone(above: number, below: number): Drawing {
  const width = below * CELL;
  const inset = ((below - above) * CELL) / 2;
  const d = `M${inset} 0H${width - inset}L${width} ${CONE}H0z`;
  return { width, height: CONE, body: `<path d="${d}" fill="${colours.sky}" fill-opacity="0.25"/>\n` };
}

/** The windows that a wrong solution counts: those that it forgets grey, those that do not fit red. */
function counted(name: string, wrong: { outputSize: typeof outputSize }, axis: Axis): Drawing {
  const { input, kernel, padding = 0, stride = 1 } = axis;
  const [due, received] = [outputSize(axis), wrong.outputSize(axis)];
  const frames = Array.from({ length: Math.max(due, received) }, (_, place) => {
    const left = place * stride;
    const frame = { top: place, bottom: place + 1, left, right: left + kernel };
    if (place >= received) return { ...frame, dashed: true, colour: colours.grey };
    return place >= due ? { ...frame, dashed: true } : { ...frame, tinted: true, colour: colours.blue };
  });
  const side = input + 2 * padding;
  const hatched = (_: number, cell: number) => cell < padding || cell >= side - padding;
  const drawing = drawGrid(blank(frames.length, side), { cell: 26, frames, hatched });
  const text = `${name}\ndue ${due}, received ${received}`;
  return { ...caption(drawing, text), axis: 0 };
}

/** Whether windows of 3 fit 7 cells, by stride. */
function fits(wrong: { fitsExactly: typeof fitsExactly }): Drawing {
  const answers = (isExact: typeof fitsExactly) => [
    [1, 2, 3, 4, 5].map((stride) => (isExact({ input: 7, kernel: 3, stride }) ? 'yes' : 'no')),
  ];
  const [due, received] = [answers(fitsExactly), answers(wrong.fitsExactly)];
  const line = (name: string, grid: string[][]) =>
    row([label(name, { size: 13 }), drawGrid(grid, { cell: 36, frames: wrongCells(due, grid) })], 10);
  const strides = drawGrid([[1, 2, 3, 4, 5].map((stride) => `S = ${stride}`)], {
    cell: 36,
    shade: () => colours.pale,
  });
  const lines = [strides, line('due', due), line('received', received)];
  const width = Math.max(...lines.map((one) => one.width));
  const right = lines.map((one) => row([{ width: width - one.width, height: 0, body: '' }, one], 0));
  return caption(column(right, 4, 'left'), 'does a window of 3 fit 7 cells?\nthe rounded size was asked');
}

/** What one cell is said to see through two kernels of 3, the first of which moves by 2. */
function field(wrong: { stackReceptiveField: typeof stackReceptiveField }): Drawing {
  const layers: Layer[] = [2, 1].map((stride) => ({ kind: 'conv', filters: 1, kernel: 3, stride }));
  const [due, received] = [stackReceptiveField(layers).size, wrong.stackReceptiveField(layers).size];
  const margin = (due - received) / 2;
  const frames = [
    { top: 0, bottom: 1, left: 0, right: due, colour: colours.grey, dashed: true },
    { top: 0, bottom: 1, left: margin, right: margin + received },
  ];
  const drawing = drawGrid(blank(1, due), { cell: 26, frames, shade: () => colours.sky });
  return caption(
    drawing,
    `the stride forgotten: K = 3, S = 2, then 1\ndue ${due} pixels, received ${received}`,
  );
}
