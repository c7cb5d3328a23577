import type { Frame } from '../../checks/call-picture.ts';
import { describeValue } from '../../checks/near.ts';

/** What must be seen of a sheet that is too large to be shown. */
export type Focus = Frame;

/** A value laid out in rows and columns; a volume takes one sheet a channel. */
export interface Sheet {
  cells: unknown[][];
  /** `3×4`, `length 3`, or nothing where there is but one cell. */
  shape: string;
  /** The cells of the padding, as [row, column]. */
  pale: [number, number][];
}

/** The largest part that is shown. */
const MOST = { rows: 10, columns: 12 };

type List = readonly unknown[];

/** Holes count as `undefined`: whoever numbers rows by pixels leaves some. */
const asList = (value: unknown): List | undefined => {
  if (Array.isArray(value)) return Array.from(value);
  return ArrayBuffer.isView(value) && !(value instanceof DataView) ? [...(value as Float32Array)] : undefined;
};

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !asList(value);

/**
 * Lays a value out on sheets: a number on one cell, a list in a row, a grid as it is, a volume channel by channel,
 * an object with a row for each field. What is deeper than that, or holds other things, has no sheets.
 *
 * @param padding rows and columns of zeros around each grid
 */
export function sheetsOf(value: unknown, padding = 0): Sheet[] {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    // Numbers all of them, and perhaps a million: looking at each would take longer than grading.
    const { length } = value as Float32Array;
    const cells = new Array<number>(length);
    for (let index = 0; index < length; index++) cells[index] = (value as Float32Array)[index]!;
    return [{ cells: [cells], shape: `length ${length}`, pale: [] }];
  }
  const list = asList(value);
  if (isFields(value)) {
    return [{ cells: Object.entries(value).map(([key, field]) => [key, field]), shape: '', pale: [] }];
  }
  if (!list) return [{ cells: [[value]], shape: '', pale: [] }];
  const rows = list.map(asList);
  if (rows.every((row) => row === undefined)) {
    return list.some(isFields) ? [] : [{ cells: [[...list]], shape: `length ${list.length}`, pale: [] }];
  }
  if (rows.some((row) => row?.some((cell) => asList(cell)))) {
    const channels = list.map((channel) => sheetsOf(channel, padding));
    return channels.every((sheets) => sheets.length === 1) ? channels.map(([sheet]) => sheet!) : [];
  }
  if ([list, ...rows].some((row) => row?.some(isFields))) return [];
  // What is no row among rows is drawn in its place: there it is missing.
  const cells = rows.map((row, index) => (row ? [...row] : [list[index]]));
  return [padded({ cells, shape: shapeText(list), pale: [] }, padding)];
}

/** The sides of a grid: `3×4`. */
export const shapeText = (value: unknown): string => describeValue(value).replaceAll(/[^\d×]/g, '');

function padded(sheet: Sheet, padding: number): Sheet {
  if (padding === 0) return sheet;
  const width = sheet.cells[0]!.length + 2 * padding;
  const height = sheet.cells.length + 2 * padding;
  const pale: [number, number][] = [];
  const cells = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      const inside = sheet.cells[row - padding]?.[column - padding];
      if (inside === undefined) pale.push([row, column]);
      return inside ?? 0;
    }),
  );
  return { cells, shape: `${sheet.shape}, padded by ${padding}`, pale };
}

/** The part of a sheet around the focus, no larger than what can be taken in, and which part it is. */
export function cropped(
  { cells }: Sheet,
  focus: Focus = { top: 0, left: 0, bottom: 1, right: 1 },
): { cells: unknown[][]; offset: [number, number]; part?: string } {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const top = startOf(cells.length, MOST.rows, focus.top, focus.bottom);
  const left = startOf(columns, MOST.columns, focus.left, focus.right);
  const part = cells.slice(top, top + MOST.rows).map((row) => row.slice(left, left + MOST.columns));
  if (cells.length <= MOST.rows && columns <= MOST.columns) return { cells: part, offset: [0, 0] };
  const rowsTo = Math.min(cells.length, top + MOST.rows) - 1;
  const columnsTo = Math.min(columns, left + MOST.columns) - 1;
  const rows = cells.length > 1 ? `rows ${top} to ${rowsTo}, ` : '';
  return { cells: part, offset: [top, left], part: `${rows}columns ${left} to ${columnsTo}` };
}

/** Where `most` of `length` begin so that `from` to `to` are in their middle. */
function startOf(length: number, most: number, from: number, to: number): number {
  const middle = Math.floor((from + Math.min(to, from + most)) / 2 - most / 2);
  return Math.max(0, Math.min(length - most, middle));
}
