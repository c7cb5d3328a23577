import chalk from 'chalk';
import { hasUnicode } from '../terminal/plain-text.ts';

/** Rows of numbers, all of one length. */
export type Raster = readonly ArrayLike<number>[];

/** The ends of what is drawn: `low` is dark, `high` is bright. */
export interface Range {
  low: number;
  high: number;
}

/** From nothing to full, for terminals without colours. */
const SHADES = {
  unicode: [' ', '░', '▒', '▓', '█'],
  ascii: [' ', '.', ':', '-', '=', '+', '*', '#', '%', '@'],
};

/** The greys of the 256 colours that terminals share. */
const BLACK = 232;
const GREYS = 24;

/** The ends of the finite numbers in a raster; from 0 where none is negative, the same both ways where some are. */
export function rangeOf(raster: Raster): Range {
  let [low, high] = [0, 0];
  for (const row of raster) {
    for (let x = 0; x < row.length; x++) {
      const value = row[x]!;
      if (value < low && value > -Infinity) low = value;
      if (value > high && value < Infinity) high = value;
    }
  }
  if (low === 0 && high === 0) return { low: 0, high: 1 };
  const most = Math.max(-low, high);
  return low < 0 ? { low: -most, high: most } : { low, high };
}

/**
 * Draws numbers as shades of grey, the larger the brighter, every cell about as wide as it is high. With colours a
 * character holds two cells, one above the other; without, a cell is two characters wide.
 */
export function rasterText(raster: Raster, { low, high }: Range = rangeOf(raster)): string[] {
  const share = (value: number | undefined): number =>
    Number.isFinite(value) ? Math.min(1, Math.max(0, (value! - low) / (high - low))) : 0;
  if (chalk.level >= 2 && hasUnicode()) {
    const grey = (value: number | undefined) => BLACK + Math.round(share(value) * (GREYS - 1));
    return Array.from({ length: Math.ceil(raster.length / 2) }, (_, index) => {
      const [upper, lower] = [raster[2 * index]!, raster[2 * index + 1]];
      const cells = Array.from(upper, (value, x) => {
        const painted = chalk.ansi256(grey(value));
        return lower ? painted.bgAnsi256(grey(lower[x]))('▀') : painted('▀');
      });
      return cells.join('');
    });
  }
  const shades = hasUnicode() ? SHADES.unicode : SHADES.ascii;
  return raster.map((row) =>
    Array.from(row, (value) => shades[Math.round(share(value) * (shades.length - 1))]!.repeat(2)).join(''),
  );
}

/** Columns of the terminal that a raster takes. */
export const rasterColumns = (raster: Raster): number =>
  (raster[0]?.length ?? 0) * (chalk.level >= 2 && hasUnicode() ? 1 : 2);

/** A smaller raster of which each cell is the mean of `factor` × `factor` cells. */
export function shrunk(raster: Raster, factor: number): number[][] {
  if (factor === 1) return raster.map((row) => Array.from(row));
  const [height, width] = [raster.length, raster[0]?.length ?? 0];
  return Array.from({ length: Math.ceil(height / factor) }, (_, row) =>
    Array.from({ length: Math.ceil(width / factor) }, (_, column) => {
      let [sum, count] = [0, 0];
      for (let y = row * factor; y < Math.min(height, (row + 1) * factor); y++) {
        for (let x = column * factor; x < Math.min(width, (column + 1) * factor); x++) {
          sum += raster[y]![x]!;
          count++;
        }
      }
      return sum / count;
    }),
  );
}

/** One channel of flat numbers as a raster. */
export const channelOf = (flat: ArrayLike<number>, height: number, width: number, channel = 0): number[][] =>
  Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => flat[(channel * height + y) * width + x]!),
  );
