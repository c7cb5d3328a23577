import { type Drawing, element, moved, rounded } from './drawing.ts';
import { colours, series as palette } from './palette.ts';
import { label, textWidth } from './text.ts';

/** One bar: its name at the left, its value at the right (`text` where the number alone does not say it). */
export interface Bar {
  name: string;
  value: number;
  text?: string;
  colour?: string;
}

const SIZE = 13;

const textAt = (x: number, y: number, anchor: 'start' | 'middle' | 'end', text: string, fill?: string) =>
  element('text', { x, y, 'font-size': SIZE, 'text-anchor': anchor, fill }, text);

const grouped = (value: number): string =>
  value
    .toLocaleString(
      'en-GB',
      Math.abs(value) < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 },
    )
    .replace(/^-/, '−');

const powerOfTen = (exponent: number): string =>
  `10${[...String(exponent)].map((digit) => (digit === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)])).join('')}`;

/**
 * Horizontal bars, from 0 or, on a log scale, from the power of ten below the smallest value.
 *
 * @throws RangeError where a value is negative, or zero on a log scale
 */
export function bars(items: Bar[], { width = 360, log = false } = {}): Drawing {
  const values = items.map((item) => item.value);
  if (values.some((value) => !(value >= 0) || (log && value === 0))) {
    throw new RangeError(`bars must be ${log ? 'above 0' : 'at least 0'}, got ${values.join(', ')}`);
  }
  const first = log ? Math.ceil(Math.log10(Math.min(...values))) - 1 : 0;
  const last = log ? Math.ceil(Math.log10(Math.max(...values))) : Math.max(...values) || 1;
  const reach = (value: number): number =>
    (width * ((log ? Math.log10(value) : value) - first)) / (last - first);
  const name = Math.max(...items.map((item) => textWidth(item.name, SIZE))) + 10;
  const [pitch, thickness] = [30, 20];
  const height = items.length * pitch;
  let body = '';
  for (let power = first; log && power <= last; power++) {
    const x = name + (width * (power - first)) / (last - first);
    body += element('path', { d: `M${rounded(x)} 0V${rounded(height)}`, stroke: colours.pale });
    body += textAt(x, height + SIZE + 2, 'middle', powerOfTen(power), colours.grey);
  }
  let right = width;
  for (const [index, item] of items.entries()) {
    const y = index * pitch + (pitch - thickness) / 2;
    const text = item.text ?? grouped(item.value);
    const end = reach(item.value);
    right = Math.max(right, end + 8 + textWidth(text, SIZE));
    body += textAt(name - 10, y + 15, 'end', item.name);
    body += element('rect', { x: name, y, width: end, height: thickness, fill: item.colour ?? colours.blue });
    body += textAt(name + end + 8, y + 15, 'start', text);
  }
  body += element('path', { d: `M${rounded(name)} 0V${rounded(height)}`, stroke: colours.grey });
  return { width: name + right, height: height + (log ? SIZE + 8 : 0), body };
}

/** One line of a chart. */
export interface Series {
  name: string;
  points: readonly (readonly [x: number, y: number])[];
  colour?: string;
}

/** What a line chart shows. */
export interface ChartOptions {
  /** Of the plot itself, in pixels. */
  width?: number;
  height?: number;
  x?: string;
  y?: string;
  /** The ends of the axes; those of the points where they are not given. */
  xRange?: [number, number];
  yRange?: [number, number];
}

/** About five round numbers from `low` to `high`. */
function ticks(low: number, high: number): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const count = Math.floor(high / step + 1e-9) - Math.ceil(low / step - 1e-9) + 1;
  return Array.from({ length: count }, (_, index) => (Math.ceil(low / step - 1e-9) + index) * step);
}

function ends(values: number[]): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** A line chart with a legend; lines differ in their dashes too, not in colour alone. */
export function lines(series: Series[], options: ChartOptions = {}): Drawing {
  const { width = 360, height = 200, x = '', y = '' } = options;
  const [xLow, xHigh] = options.xRange ?? ends(series.flatMap(({ points }) => points.map(([at]) => at)));
  const [yLow, yHigh] = options.yRange ?? ends(series.flatMap(({ points }) => points.map(([, at]) => at)));
  const xAt = (value: number): number => (width * (value - xLow)) / (xHigh - xLow);
  const yAt = (value: number): number => height - (height * (value - yLow)) / (yHigh - yLow);
  const yTicks = ticks(yLow, yHigh);
  let plot = '';
  for (const tick of yTicks) {
    plot += element('path', { d: `M0 ${rounded(yAt(tick))}H${rounded(width)}`, stroke: colours.pale });
    plot += textAt(-8, yAt(tick) + 4, 'end', grouped(tick), colours.grey);
  }
  for (const tick of ticks(xLow, xHigh)) {
    plot += textAt(xAt(tick), height + 18, 'middle', grouped(tick), colours.grey);
  }
  plot += element('path', {
    d: `M0 0V${rounded(height)}H${rounded(width)}`,
    fill: 'none',
    stroke: colours.grey,
  });
  plot += textAt(width / 2, height + 38, 'middle', x);
  let legend = '';
  let at = 0;
  for (const [index, { name, points, colour = palette[index % palette.length]! }] of series.entries()) {
    const style = {
      fill: 'none',
      stroke: colour,
      'stroke-width': 2.5,
      'stroke-dasharray': ['', '8 4', '2 3', '10 3 2 3'][index % 4] || undefined,
    };
    plot += element('polyline', {
      points: points.map(([px, py]) => `${rounded(xAt(px))},${rounded(yAt(py))}`).join(' '),
      'stroke-linejoin': 'round',
      ...style,
    });
    legend += element('path', { d: `M${rounded(at)} 9h24`, ...style }) + textAt(at + 30, 14, 'start', name);
    at += 50 + textWidth(name, SIZE);
  }
  const left = 12 + Math.max(...yTicks.map((tick) => textWidth(grouped(tick), SIZE)));
  const top = y === '' ? 34 : 56;
  const yName = label(y, { size: SIZE });
  return {
    width: left + Math.max(width + 12, at - 20),
    height: top + height + (x === '' ? 22 : 42),
    body:
      moved({ width: 0, height: 0, body: legend }, left, 0) +
      (y === '' ? '' : moved(yName, Math.max(0, left - yName.width / 2), 26)) +
      moved({ width: 0, height: 0, body: plot }, left, top),
  };
}
