import chalk from 'chalk';
import { curveText } from '../../../grader/show/drawing/curve-text.ts';
import { rangeOf, rasterColumns, rasterText, shrunk } from '../../../grader/show/drawing/raster-text.ts';
import { sideBySide } from '../../../grader/show/drawing/side-by-side.ts';
import { forTerminal } from '../../../grader/show/terminal/plain-text.ts';
import type { Plate, Portrait } from './portrait.ts';

const CURVE_ROWS = 8;

/** Loss and accuracy as curves beside each other, or below each other where there is no room. */
export function curvesText(
  losses: readonly number[],
  accuracies: readonly number[],
  columns: number,
): string[] {
  const wide = columns >= 70;
  const each = wide ? Math.floor((columns - 2) / 2) : columns;
  const size = { columns: Math.min(each, 60), rows: CURVE_ROWS };
  return sideBySide(
    [
      { title: '', lines: curveText(losses, { ...size, title: 'loss', low: 0 }) },
      { title: '', lines: curveText(accuracies, { ...size, title: 'accuracy', low: 0, high: 1 }) },
    ],
    columns,
  ).slice(0, -1);
}

/** A trained network for the terminal: curves, kernels, maps, what is taken for what, the worst mistakes. */
export function portraitText(portrait: Portrait, columns: number): string {
  const { losses, accuracies, kernels, digit, layers, withoutLayers, evaluation, worst } = portrait;
  // All of a layer's maps are drawn against the same range: they can be compared.
  const plates = (all: Plate[], factor = 1) => {
    const range = rangeOf(all.flatMap(({ raster }) => raster));
    return sideBySide(
      all.map(({ title, raster }) => ({ title, lines: rasterText(shrunk(raster, factor), range) })),
      columns,
    );
  };
  const coarse = rasterColumns(digit.raster) > 28 ? 2 : 1;
  const [, pooled1, maps2] = layers;
  return forTerminal(
    [
      ...curvesText(losses, accuracies, columns),
      '',
      chalk.bold('The kernels of the first layer'),
      chalk.dim('bright where a pixel counts for, dark where it counts against'),
      ...plates(kernels),
      chalk.bold(`What the layers see of ${digit.title}`),
      ...plates([{ ...digit, title: '' }], coarse),
      ...(withoutLayers ? [`The layers could not be asked: ${withoutLayers}`, ''] : []),
      ...(pooled1 ? [`first layer, ${pooled1.title}`, ...plates(pooled1.maps)] : []),
      ...(maps2 ? [maps2.title, ...plates(maps2.maps)] : []),
      chalk.bold('What was read (across) for each digit (down)'),
      ...confusionText(evaluation.table),
      '',
      ...(worst.length > 0 ? [chalk.bold('The surest mistakes'), ...plates(worst, 2)] : []),
    ]
      .join('\n')
      .trimEnd(),
  );
}

/** The table of confusions; what is right is dim, what is frequent bold. */
function confusionText(table: readonly (readonly number[])[]): string[] {
  const width = Math.max(5, ...table.flat().map((times) => String(times).length + 1));
  const head = table.map((_, digit) => String(digit).padStart(width)).join('');
  const most = Math.max(1, ...table.flatMap((row, digit) => row.filter((_, readAs) => readAs !== digit)));
  return [
    `  ${chalk.dim(head)}`,
    ...table.map((row, digit) => {
      const cells = row.map((times, readAs) => {
        const text = (times === 0 ? '·' : String(times)).padStart(width);
        if (digit === readAs) return chalk.green(text);
        return times > most / 2 ? chalk.red.bold(text) : times > 0 ? text : chalk.dim(text);
      });
      return `${chalk.dim(`${digit} `)}${cells.join('')}`;
    }),
  ];
}
