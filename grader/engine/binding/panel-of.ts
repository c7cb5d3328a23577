import type { Frame } from '../../checks/call-picture.ts';
import { cropped, type Sheet } from '../../show/drawing/sheets.ts';
import type { Panel } from './picture.ts';
import { writeCell } from './write-cell.ts';

/**
 * One grid to draw, cropped where it is large.
 *
 * @param frame the window that matters
 */
export function panelOf(role: Panel['role'], title: string, sheet: Sheet, frame?: Frame): Panel {
  const { cells, part, offset } = cropped(sheet, frame);
  const here = ([row, column]: [number, number]): [number, number] => [row - offset[0], column - offset[1]];
  const pale = sheet.pale.map(here).filter(([row, column]) => cells[row]?.[column] !== undefined);
  return {
    role,
    title: `${title} ${sheet.shape}`,
    cells: cells.map((row) => row.map((value) => writeCell(value))),
    ...(frame ? { frame: clipped(frame, offset, cells) } : {}),
    ...(pale.length > 0 ? { pale } : {}),
    ...(part ? { part } : {}),
  };
}

function clipped(
  { top, left, bottom, right }: Frame,
  [row, column]: [number, number],
  cells: unknown[][],
): Frame {
  return {
    top: Math.max(0, top - row),
    left: Math.max(0, left - column),
    bottom: Math.min(cells.length, bottom - row),
    right: Math.min(cells[0]?.length ?? 0, right - column),
  };
}
