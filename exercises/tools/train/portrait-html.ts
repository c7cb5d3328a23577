import { escapeHtml } from '../../../grader/reports/escape-html.ts';
import { page } from '../../../grader/reports/page.ts';
import { type Range, rangeOf } from '../../../grader/show/drawing/raster-text.ts';
import { mean } from '../../../grader/show/statistics.ts';
import { lines } from '../../../grader/show/svg/charts.ts';
import { row, toSvg } from '../../../grader/show/svg/drawing.ts';
import { drawGrid } from '../../../grader/show/svg/grid.ts';
import type { Plate, Portrait } from './portrait.ts';

const STYLE = `
.plates { display: flex; flex-wrap: wrap; gap: .75rem; margin: .5rem 0 1.5rem; }
figure { margin: 0; } figcaption { font-size: .8rem; color: #4a5561; }
svg { max-width: 100%; height: auto; }
`;

/** Points that a curve is drawn with: more would not be seen. */
const MOST_POINTS = 400;

/** Side of a plate on the page, in pixels. */
const PLATE = { kernel: 60, map: 84, digit: 140 };

/** A trained network as a page that needs nothing but itself. */
export function portraitHtml(portrait: Portrait, summary: string): string {
  const { losses, accuracies, kernels, digit, layers, withoutLayers, evaluation, worst } = portrait;
  const every = losses.length / Math.max(1, accuracies.length);
  const curve = (values: readonly number[], name: string, steps: number, yRange: [number, number]) => {
    const points = thinned(values).map(([index, value]): [number, number] => [index * steps, value]);
    return lines([{ name, points }], { x: 'step', yRange, xRange: [0, Math.max(1, losses.length)] });
  };
  const body = [
    '<h1>A network trained on MNIST</h1>',
    `<pre>${escapeHtml(summary)}</pre>`,
    '<h2>How it learned</h2>',
    toSvg(
      row(
        [
          curve(losses, 'loss', 1, [0, Math.max(...losses)]),
          curve(accuracies, 'accuracy on recent images', every, [0, 1]),
        ],
        40,
      ),
      'Loss and accuracy by step',
    ),
    '<h2>Kernels of the first layer</h2>',
    '<p>Bright where a pixel counts for, dark where it counts against.</p>',
    plates(kernels, PLATE.kernel),
    `<h2>What the layers see of ${escapeHtml(digit.title)}</h2>`,
    plates([{ ...digit, title: '' }], PLATE.digit),
    ...(withoutLayers ? [`<p>The layers could not be asked: ${escapeHtml(withoutLayers)}</p>`] : []),
    ...layers.flatMap(({ title, maps }) => [`<h3>${escapeHtml(title)}</h3>`, plates(maps, PLATE.map)]),
    '<h2>What was read (across) for each digit (down)</h2>',
    confusion(evaluation.table),
    ...(worst.length > 0 ? ['<h2>The surest mistakes</h2>', plates(worst, PLATE.map)] : []),
  ].join('\n');
  return page('A network trained on MNIST', { body, style: STYLE });
}

function thinned(values: readonly number[]): [index: number, value: number][] {
  const step = Math.max(1, values.length / MOST_POINTS);
  return Array.from({ length: Math.ceil(values.length / step) }, (_, index) => {
    const part = values.slice(Math.floor(index * step), Math.max(Math.floor((index + 1) * step), 1));
    return [index * step, mean(part)];
  });
}

function plates(all: Plate[], side: number): string {
  const range = rangeOf(all.flatMap(({ raster }) => raster));
  const drawn = all.map(
    ({ title, raster }) =>
      `<figure>${plate(raster, range, side)}<figcaption>${escapeHtml(title)}</figcaption></figure>`,
  );
  return `<div class="plates">${drawn.join('')}</div>`;
}

/** One path for each of a few greys: a rectangle a pixel would be a page of megabytes. */
const GREYS = 32;

function plate(raster: number[][], { low, high }: Range, side: number): string {
  const paths = new Map<number, string>();
  for (const [y, cells] of raster.entries()) {
    for (const [x, value] of cells.entries()) {
      const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
      const grey = Math.round(share * (GREYS - 1));
      if (grey > 0) paths.set(grey, `${paths.get(grey) ?? ''}M${x} ${y}h1v1h-1z`);
    }
  }
  const width = raster[0]!.length;
  const level = (grey: number): string =>
    Math.round((255 * grey) / (GREYS - 1))
      .toString(16)
      .padStart(2, '0')
      .repeat(3);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${width} ${raster.length}" shape-rendering="crispEdges">`,
    `<path fill="#000" d="M0 0h${width}v${raster.length}H0z"/>`,
    ...[...paths].map(([grey, d]) => `<path fill="#${level(grey)}" d="${d}"/>`),
    '</svg>',
  ].join('');
}

function confusion(table: readonly (readonly number[])[]): string {
  const mistakes = table.map((cells, digit) => cells.map((times, readAs) => (digit === readAs ? 0 : times)));
  const most = Math.max(1, ...mistakes.flat());
  const grid = drawGrid(mistakes, {
    cell: 40,
    shade: 'heat',
    full: most,
    indices: true,
    numbers: (_value, digit, readAs) => (table[digit]![readAs] ? String(table[digit]![readAs]) : ''),
  });
  return toSvg(grid, 'How often each digit was read as which');
}
