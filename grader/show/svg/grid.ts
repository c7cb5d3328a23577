import { type Drawing, element, moved, rounded } from './drawing.ts';
import { colours, mixed, readableOn } from './palette.ts';
import { textWidth } from './text.ts';

/** What a cell shows: a number, or a text such as `w₁`. */
export type Cell = number | string;

/** A thick frame around a window: rows `top` to `bottom − 1`, columns `left` to `right − 1`. It may stand out. */
export interface Frame {
  top: number;
  left: number;
  bottom: number;
  right: number;
  colour?: string;
  /** For windows that do not count, such as those that leave the grid. */
  dashed?: boolean;
  /** Tints what is inside. */
  tinted?: boolean;
}

/** How a grid is drawn. */
export interface GridOptions {
  /** Side of a cell in pixels. */
  cell?: number;
  /**
   * `none`: white cells; `grey`: from white at 0 to dark at the largest value; `heat`: white at 0, blue above,
   * vermilion below; or a colour (`#rrggbb`) for each cell.
   */
  shade?: 'none' | 'grey' | 'heat' | ((value: Cell, row: number, column: number) => string);
  /** The magnitude that gets the full colour; the largest in the grid where it is not given. */
  full?: number;
  /** Whether the values are written into the cells, or what is written; not into tiny cells by default. */
  numbers?: boolean | ((value: Cell, row: number, column: number) => string);
  /** Cells drawn pale and hatched, such as padding: so many around the edge, or those chosen. */
  hatched?: number | ((row: number, column: number) => boolean);
  frames?: Frame[];
  /** Writes the indices of rows and columns beside the grid. */
  indices?: boolean;
}

const written = (value: Cell): string =>
  (typeof value === 'number' ? String(Number(value.toFixed(2)) + 0) : value).replace(/^-/, '−');

function colourOf(value: Cell, shade: 'none' | 'grey' | 'heat', full: number): string {
  if (shade === 'none' || typeof value !== 'number' || full === 0) return colours.white;
  const share = Math.min(Math.abs(value) / full, 1);
  if (shade === 'heat') {
    return mixed(colours.white, value < 0 ? colours.vermilion : colours.blue, 0.85 * share);
  }
  return mixed(colours.white, colours.ink, value > 0 ? share : 0);
}

/** A grid of cells: numbers, pixels or signed values, with frames around windows. */
export function drawGrid(
  grid: readonly (readonly Cell[])[],
  {
    cell = 32,
    shade = 'none',
    full = Math.max(0, ...grid.flat().map((value) => (typeof value === 'number' ? Math.abs(value) : 0))),
    numbers = cell >= 16,
    hatched = 0,
    frames = [],
    indices = false,
  }: GridOptions = {},
): Drawing {
  const [rows, columns] = [grid.length, grid[0]?.length ?? 0];
  const isHatched =
    typeof hatched === 'function'
      ? hatched
      : (row: number, column: number) =>
          Math.min(row, column, rows - 1 - row, columns - 1 - column) < hatched;
  const squares = new Map<string, string>();
  let texts = '';
  for (const [row, values] of grid.entries()) {
    for (const [column, value] of values.entries()) {
      const pale = isHatched(row, column);
      const colour = typeof shade === 'function' ? shade(value, row, column) : colourOf(value, shade, full);
      const fill = pale ? 'url(#hatch)' : colour;
      const square = `M${rounded(column * cell)} ${rounded(row * cell)}h${rounded(cell)}v${rounded(cell)}h${rounded(-cell)}z`;
      squares.set(fill, (squares.get(fill) ?? '') + square);
      const text =
        typeof numbers === 'function' ? numbers(value, row, column) : numbers ? written(value) : '';
      if (text === '') continue;
      const size = Math.min(0.46 * cell, (0.8 * cell) / textWidth(text, 1), 20);
      texts += element(
        'text',
        {
          x: (column + 0.5) * cell,
          y: (row + 0.5) * cell + 0.36 * size,
          'font-size': size,
          'text-anchor': 'middle',
          fill: pale ? colours.grey : readableOn(colour),
        },
        text,
      );
    }
  }
  const fills = [...squares].map(([fill, d]) =>
    element('path', { d, fill, 'shape-rendering': 'crispEdges' }),
  );
  const tints = frames.filter((frame) => frame.tinted).map((frame) => tintOf(frame, cell));
  const outlines = frames.map((frame) => outlineOf(frame, cell));
  const body = fills.join('') + tints.join('') + gridLines(rows, columns, cell) + texts + outlines.join('');

  // Frames may stand out of the grid, and indices stand beside it: the drawing has room for both.
  const index = indices ? 18 : 2;
  const left = Math.max(index, ...frames.map((frame) => 2 - frame.left * cell));
  const top = Math.max(index, ...frames.map((frame) => 2 - frame.top * cell));
  const right = Math.max(columns, ...frames.map((frame) => frame.right)) * cell + 2;
  const bottom = Math.max(rows, ...frames.map((frame) => frame.bottom)) * cell + 2;
  const drawing = { width: left + right, height: top + bottom, axis: top + (rows * cell) / 2 };
  const beside = indices ? indexTexts(rows, columns, cell) : '';
  return { ...drawing, body: moved({ ...drawing, body: body + beside }, left, top) };
}

/** The lines between the cells; tiny cells, such as pixels of a photograph, only get an outline. */
function gridLines(rows: number, columns: number, cell: number): string {
  const step = cell < 8 ? Number.POSITIVE_INFINITY : 1;
  let d = `M0 0H${rounded(columns * cell)}V${rounded(rows * cell)}H0z`;
  for (let row = step; row < rows; row += step) d += `M0 ${rounded(row * cell)}H${rounded(columns * cell)}`;
  for (let column = step; column < columns; column += step) {
    d += `M${rounded(column * cell)} 0V${rounded(rows * cell)}`;
  }
  return element('path', { d, fill: 'none', stroke: colours.line });
}

const placeOf = ({ top, left, bottom, right }: Frame, cell: number) => ({
  x: left * cell,
  y: top * cell,
  width: (right - left) * cell,
  height: (bottom - top) * cell,
});

const tintOf = (frame: Frame, cell: number): string =>
  element('rect', {
    ...placeOf(frame, cell),
    fill: frame.colour ?? colours.vermilion,
    'fill-opacity': 0.2,
  });

const outlineOf = (frame: Frame, cell: number): string =>
  element('rect', {
    ...placeOf(frame, cell),
    rx: 2,
    fill: 'none',
    stroke: frame.colour ?? colours.vermilion,
    'stroke-width': 3,
    'stroke-dasharray': frame.dashed ? '6 4' : undefined,
  });

function indexTexts(rows: number, columns: number, cell: number): string {
  const style = { 'font-size': 11, 'text-anchor': 'middle', fill: colours.grey };
  const text = (x: number, y: number, index: number) => element('text', { x, y, ...style }, String(index));
  const above = Array.from({ length: columns }, (_, column) => text((column + 0.5) * cell, -6, column));
  const beside = Array.from({ length: rows }, (_, row) => text(-10, (row + 0.5) * cell + 4, row));
  return above.join('') + beside.join('');
}

/**
 * A volume as a pile of sheets: the first channel in front, each further one behind it, up and to the right.
 * Values are written on the front sheet only, unless the offset leaves whole cells of the others in sight.
 *
 * @param options how the sheets are drawn: all alike, or by channel
 */
export function stack(
  volume: readonly (readonly (readonly Cell[])[])[],
  options: GridOptions | ((channel: number) => GridOptions) = {},
  offset = 12,
): Drawing {
  const sheets = volume.map((grid, channel) => {
    const own = typeof options === 'function' ? options(channel) : options;
    const hidden = channel > 0 && offset < (own.cell ?? 32);
    return drawGrid(grid, hidden ? { ...own, numbers: false } : own);
  });
  const reach = offset * (sheets.length - 1);
  const back = sheets.map((sheet, channel) => moved(sheet, offset * channel, reach - offset * channel));
  return {
    width: Math.max(...sheets.map((sheet) => sheet.width)) + reach,
    height: Math.max(...sheets.map((sheet) => sheet.height)) + reach,
    body: back.reverse().join(''),
  };
}
