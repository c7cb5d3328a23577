import { element } from '../../grader/show/svg/drawing.ts';
import {
  arrow,
  bars,
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
import * as biasOncePerLayer from './misconceptions/bias-once-per-layer.ts';
import * as biasPerWeight from './misconceptions/bias-per-weight.ts';
import * as channelsForgotten from './misconceptions/channels-forgotten.ts';
import * as layersAllSeeTheImage from './misconceptions/layers-all-see-the-image.ts';
import * as parametersPerPosition from './misconceptions/parameters-per-position.ts';
import {
  convWeights,
  denseWeights,
  featureCount,
  type Layer,
  locallyConnectedWeights,
  networkTable,
} from './param-sharing.ts';

const grouped = (count: number): string => count.toLocaleString('en-GB');

const plain = { stroke: colours.grey, 'stroke-width': 1 };

/** The three weights of a shared kernel differ in their dashes too, not in colour alone. */
const kernel = [
  { stroke: colours.blue, 'stroke-width': 2.5 },
  { stroke: colours.vermilion, 'stroke-width': 2.5, 'stroke-dasharray': '7 3' },
  { stroke: colours.green, 'stroke-width': 2.5, 'stroke-dasharray': '2 3' },
];

type LineStyle = Record<string, number | string>;

/** Inputs below, units above; `lineOf` says how a unit is wired to an input, if at all. */
function wiring(
  inputs: number,
  units: number,
  lineOf: (unit: number, input: number) => LineStyle | undefined,
): Drawing {
  const [pitch, height, radius] = [32, 130, 9];
  const xOfInput = (input: number) => radius + 2 + pitch * input;
  const xOfUnit = (unit: number) => xOfInput(unit + (inputs - units) / 2);
  let lines = '';
  let dots = '';
  for (let input = 0; input < inputs; input++) {
    for (let unit = 0; unit < units; unit++) {
      const line = lineOf(unit, input);
      if (line)
        lines += element('line', {
          x1: xOfUnit(unit),
          y1: radius + 2,
          x2: xOfInput(input),
          y2: height - radius - 2,
          ...line,
        });
    }
  }
  const dot = (cx: number, cy: number, fill: string) =>
    element('circle', { cx, cy, r: radius, fill, stroke: colours.ink, 'stroke-width': 1.5 });
  for (let unit = 0; unit < units; unit++) dots += dot(xOfUnit(unit), radius + 2, colours.sky);
  for (let input = 0; input < inputs; input++)
    dots += dot(xOfInput(input), height - radius - 2, colours.white);
  return { width: xOfInput(inputs - 1) + radius + 2, height, body: lines + dots };
}

/** Seven inputs and five units, wired in three ways. */
function wirings(): string {
  const [inputs, size] = [7, 3];
  const window = { channels: 1, filters: 1, kernelHeight: 1, kernelWidth: size };
  const units = featureCount({ ...window, height: 1, width: inputs });
  const sees = (unit: number, input: number) => unit <= input && input < unit + size;
  const wired = denseWeights({ inputs, outputs: units });
  const local = locallyConnectedWeights({ ...window, outputHeight: 1, outputWidth: units });
  const panel = (name: string, drawing: Drawing, lines: number, weights: number) =>
    caption(
      caption(drawing, name, { side: 'above', bold: true, size: 14 }),
      `${lines} lines, ${weights} weights`,
    );
  return toSvg(
    row(
      [
        panel(
          'fully connected',
          wiring(inputs, units, () => plain),
          wired,
          wired,
        ),
        panel(
          'locally connected',
          wiring(inputs, units, (unit, input) => (sees(unit, input) ? plain : undefined)),
          local,
          local,
        ),
        panel(
          'shared: a convolution',
          wiring(inputs, units, (unit, input) => (sees(unit, input) ? kernel[input - unit] : undefined)),
          local,
          convWeights(window),
        ),
      ],
      36,
    ),
    'Seven inputs wired to five units: fully connected with 35 weights, locally connected with 15, shared with 3',
  );
}

/** Figure 2-36 anew: one kernel, looked at three of its 49 positions. */
function oneKernel(): string {
  const [side, padding, size] = [7, 1, 3];
  const padded = side + 2 * padding;
  const options = { filters: 1, kernelHeight: size, kernelWidth: size };
  const cells = (length: number, value: (row: number, column: number) => string) =>
    Array.from({ length }, (_, top) => Array.from({ length }, (_, left) => value(top, left)));
  const windows = [
    { top: 0, left: 0, colour: colours.blue },
    { top: 2, left: 5, colour: colours.vermilion },
    { top: 6, left: 3, colour: colours.green },
  ];
  const frames = (extent: number) =>
    windows.map(({ top, left, colour }) => ({
      top,
      left,
      bottom: top + extent,
      right: left + extent,
      colour,
      tinted: true,
    }));
  return toSvg(
    row([
      caption(
        drawGrid(
          cells(padded, () => ''),
          { cell: 24, hatched: padding, frames: frames(size) },
        ),
        `${side}×${side} pixels, padded to ${padded}×${padded}`,
      ),
      arrow('the same kernel\neverywhere'),
      caption(
        drawGrid(
          cells(size, (top, left) => `w${'₁₂₃₄₅₆₇₈₉'[size * top + left]}`),
          { cell: 36 },
        ),
        `${convWeights({ channels: 1, ...options })} weights`,
      ),
      arrow(),
      caption(
        drawGrid(
          cells(side, () => ''),
          { cell: 24, frames: frames(1) },
        ),
        `${featureCount({ height: side, width: side, padding, ...options })} activations`,
      ),
    ]),
    'One 3×3 kernel of nine weights looks through windows all over a padded 7×7 image and fills a 7×7 feature map',
  );
}

/** 100×100 pixels and as many units: what each idea saves, on a log scale. */
function savings(): string {
  const side = 100;
  const window = { channels: 1, filters: 1, kernelHeight: 10, kernelWidth: 10 };
  const all = denseWeights({ inputs: side * side, outputs: side * side });
  const local = locallyConnectedWeights({ ...window, outputHeight: side, outputWidth: side });
  const shared = convWeights(window);
  const bar = (name: string, value: number, colour: string) => ({
    name,
    value,
    text: grouped(value),
    colour,
  });
  return toSvg(
    bars(
      [
        bar('fully connected', all, colours.vermilion),
        bar('locally connected', local, colours.orange),
        bar('with shared weights', shared, colours.blue),
      ],
      { log: true },
    ),
    'Weights from 100×100 pixels to 10,000 units, log scale: 100 million, one million, one hundred',
  );
}

const digitNetwork: Layer[] = [
  { kind: 'conv', filters: 8, kernel: 5 },
  { kind: 'pool', kernel: 2 },
  { kind: 'conv', filters: 16, kernel: 5 },
  { kind: 'pool', kernel: 2 },
  { kind: 'dense', outputs: 10 },
];

const nameOf = (layer: Layer): string =>
  layer.kind === 'conv'
    ? `conv ${layer.filters} @ ${layer.kernel}×${layer.kernel}`
    : layer.kind === 'pool'
      ? `pool ${layer.kernel}×${layer.kernel}`
      : `dense ${layer.outputs}`;

/** Where the costs of the network for digits lie: each column of the table as a chart. */
function costs(): string {
  const { rows, totals } = networkTable({ channels: 1, height: 28, width: 28 }, digitNetwork);
  const kindColours = { conv: colours.blue, pool: colours.orange, dense: colours.green };
  const chart = (cost: 'parameters' | 'activations' | 'multiplications', named: boolean) => {
    const items = rows.map(({ kind, [cost]: value }, index) => ({
      name: named ? nameOf(digitNetwork[index]!) : '',
      value,
      colour: kindColours[kind],
    }));
    return column(
      [label(`${cost}: ${grouped(totals[cost])}`, { bold: true }), bars(items, { width: 130 })],
      8,
    );
  };
  return toSvg(
    row([chart('parameters', true), chart('activations', false), chart('multiplications', false)], 32),
    'Parameters, activations and multiplications of the five layers of the network for digits, as bars',
  );
}

/** The network for digits as wrong solutions count it: its parameters, and the sides of its outputs. */
function whatGoesWrong(): string {
  const rowsBy = (table: typeof networkTable) =>
    table({ channels: 1, height: 28, width: 28 }, digitNetwork).rows;
  const parameters = (table: typeof networkTable) =>
    rowsBy(table)
      .filter(({ kind }) => kind !== 'pool')
      .map(({ parameters: count }) => [grouped(count)]);
  const sides = (table: typeof networkTable) => [
    rowsBy(table).map(({ output }) => `${output.height}×${output.width}`),
  ];
  const cell = 56;
  const names = (all: string[]) => {
    const labels = all.map((name) => label(name, { size: 13 }));
    return column(labels, cell - labels[0]!.height, 'left');
  };
  const counted = (name: string, table: typeof networkTable) => {
    const counts = parameters(table);
    return caption(drawGrid(counts, { cell, frames: wrongCells(parameters(networkTable), counts) }), name);
  };
  const shapes = (name: string, table: typeof networkTable) => {
    const outputs = sides(table);
    return caption(drawGrid(outputs, { cell, frames: wrongCells(sides(networkTable), outputs) }), name);
  };
  const layers = digitNetwork.filter(({ kind }) => kind !== 'pool').map(nameOf);
  return toSvg(
    column(
      [
        label('parameters', { bold: true }),
        row(
          [
            names(layers),
            counted('due', networkTable),
            counted('counted once\na position', parametersPerPosition.networkTable),
            counted('channels\nforgotten', channelsForgotten.networkTable),
            counted('one bias\na layer', biasOncePerLayer.networkTable),
            counted('a bias for\neach weight', biasPerWeight.networkTable),
          ],
          24,
        ),
        label('outputs, layer after layer', { bold: true }),
        row(
          [
            shapes('due', networkTable),
            shapes('the image again for each layer', layersAllSeeTheImage.networkTable),
          ],
          40,
        ),
      ],
      18,
    ),
    'The network for digits: parameters and sizes that are due, and those of five wrong solutions, the wrong cells framed',
  );
}

/** The figures of the lesson, by file name. */
export const figures: Record<string, () => string> = {
  wirings,
  'one-kernel': oneKernel,
  savings,
  costs,
  'what-goes-wrong': whatGoesWrong,
};
