import type { Cell, Frame } from './grid.ts';
import { colours } from './palette.ts';

type Cells = readonly (readonly Cell[])[];

/** Frames for a grid that is not what is due: around the cells that differ, and, dashed, where cells are missing. */
export function wrongCells(due: Cells, received: Cells): Frame[] {
  const rows = Math.max(due.length, received.length);
  const columns = Math.max(due[0]?.length ?? 0, received[0]?.length ?? 0);
  return Array.from({ length: rows * columns }, (_, index) => {
    const [top, left] = [Math.floor(index / columns), index % columns];
    const [wanted, found] = [due[top]?.[left], received[top]?.[left]];
    const frame: Frame = { top, left, bottom: top + 1, right: left + 1 };
    if (wanted === found) return [];
    return found === undefined ? [{ ...frame, dashed: true, colour: colours.grey }] : [frame];
  }).flat();
}
