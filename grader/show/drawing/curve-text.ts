import { mean } from '../statistics.ts';
import { hasUnicode } from '../terminal/plain-text.ts';

/** How a curve is drawn. */
export interface CurveOptions {
  title: string;
  /** Columns and rows of the terminal, title and labels included. */
  columns: number;
  rows: number;
  /** The ends of the upright axis; those of the values where they are not given. */
  low?: number;
  high?: number;
}

/** The eight dots of a braille sign, column by column from above. */
const DOTS = [
  [0x01, 0x02, 0x04, 0x40],
  [0x08, 0x10, 0x20, 0x80],
] as const;

const LABEL = 6;

/**
 * Draws values from left to right as a curve: dots finer than characters, or stars where there is no Unicode. Where
 * there are more values than dots, each dot is the mean of some.
 */
export function curveText(values: readonly number[], options: CurveOptions): string[] {
  const { title, columns, rows } = options;
  const unicode = hasUnicode();
  const width = Math.max(4, columns - LABEL - 2);
  const height = Math.max(2, rows - 1);
  const [across, down] = unicode ? [2, 4] : [1, 1];
  const points = means(values, width * across);
  const finite = points.filter(Number.isFinite);
  const low = options.low ?? Math.min(...finite);
  const high = options.high ?? Math.max(...finite);
  const span = high > low ? high - low : 1;
  const cells = Array.from({ length: height }, () => Array<number>(width).fill(0));
  let before: number | undefined;
  for (const [x, value] of points.entries()) {
    if (!Number.isFinite(value)) continue;
    const share = Math.min(1, Math.max(0, (value - low) / span));
    const y = Math.round((1 - share) * (height * down - 1));
    // Steps of the curve are joined, so that it reads as one line.
    const [from, to] = before === undefined ? [y, y] : [Math.min(y, before), Math.max(y, before)];
    for (let at = from; at <= to; at++) {
      const row = cells[Math.floor(at / down)]!;
      row[Math.floor(x / across)]! |= unicode ? DOTS[(x % 2) as 0 | 1][(at % 4) as 0 | 1 | 2 | 3] : 1;
    }
    before = y;
  }
  const sign = (dots: number) => (dots === 0 ? ' ' : unicode ? String.fromCodePoint(0x2800 + dots) : '*');
  const label = (index: number): string => {
    const value = index === 0 ? high : index === height - 1 ? low : undefined;
    return (value === undefined || !Number.isFinite(value) ? '' : value.toFixed(2)).padStart(LABEL);
  };
  return [
    `${' '.repeat(LABEL)} ${title}`,
    ...cells.map((row, index) => `${label(index)} ${unicode ? '│' : '|'}${row.map(sign).join('')}`),
  ];
}

/** At most so many values, each the mean of its share of the given ones. */
function means(values: readonly number[], most: number): number[] {
  if (values.length <= most) return [...values];
  return Array.from({ length: most }, (_, index) => {
    const part = values.slice(
      Math.floor((index * values.length) / most),
      Math.floor(((index + 1) * values.length) / most),
    );
    return mean(part);
  });
}
