import { encode } from 'fast-png';
import { rangeOf } from '../../../grader/show/drawing/raster-text.ts';
import type { Plate, Portrait } from './portrait.ts';

/** Pixels from plate to plate, and a plate's largest side. */
const GAP = 8;
const WIDTH = 8 * (96 + GAP) + GAP;
const GROUND = 255;

/**
 * The kernels, the maps of every layer and the surest mistakes as one picture in greys, in this order from above.
 *
 * @returns the content of a PNG file
 */
export function portraitPng({ kernels, digit, layers, worst }: Portrait): Uint8Array {
  const rows = [
    { all: kernels, side: 90 },
    { all: [digit], side: 112 },
    ...layers.map(({ maps }) => ({ all: maps, side: 96 })),
    { all: worst, side: 56 },
  ].filter(({ all }) => all.length > 0);
  const perRow = (side: number) => Math.floor((WIDTH - GAP) / (side + GAP));
  const height = rows.reduce(
    (sum, { all, side }) => sum + Math.ceil(all.length / perRow(side)) * (side + GAP) + GAP,
    GAP,
  );
  const data = new Uint8Array(WIDTH * height).fill(GROUND);
  let top = GAP;
  for (const { all, side } of rows) {
    const range = rangeOf(all.flatMap(({ raster }) => raster));
    for (const [index, { raster }] of all.entries()) {
      const column = index % perRow(side);
      if (index > 0 && column === 0) top += side + GAP;
      draw(raster, top, GAP + column * (side + GAP), side, range);
    }
    top += side + 2 * GAP;
  }
  return encode({ width: WIDTH, height, data, channels: 1, depth: 8 });

  function draw(
    raster: Plate['raster'],
    y: number,
    x: number,
    side: number,
    { low, high }: { low: number; high: number },
  ) {
    for (let row = 0; row < side; row++) {
      const cells = raster[Math.floor((row * raster.length) / side)]!;
      for (let column = 0; column < side; column++) {
        const value = cells[Math.floor((column * cells.length) / side)]!;
        const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
        data[(y + row) * WIDTH + x + column] = Math.round(255 * share);
      }
    }
  }
}
