import { inspect } from 'node:util';
import chalk from 'chalk';
import { writeNumber } from '../../checks/write-number.ts';
import { channelOf, rangeOf, rasterColumns, rasterText, shrunk } from './raster-text.ts';
import { cropped, type Sheet, sheetsOf } from './sheets.ts';
import { sideBySide, type Titled } from './side-by-side.ts';

/** How a value is drawn. */
export interface ShowOptions {
  /** Stands above it. */
  title?: string;
  /** Cells as shades of grey or as numbers; by default as shades where there are many. */
  as?: 'image' | 'numbers';
  /** Rows and columns of the images that a flat list of numbers stands for; without, such a list is a row. */
  image?: readonly [rows: number, columns: number];
  /** Of the terminal. */
  columns?: number;
}

/** From this side on a grid is an image: nobody reads so many numbers. */
const IMAGE = 13;

/** So many channels of a volume, or filters, are drawn. */
const MOST_SHEETS = 32;

/**
 * A value as text for the terminal: grids and volumes channel by channel, vectors, objects field by field, flat images
 * as images. What is too large is cropped or drawn smaller, and it is said which part or scale is shown.
 */
export function showText(value: unknown, options: ShowOptions = {}): string {
  const { title = '' } = options;
  const lines = sheetLines(value, options) ??
    fieldLines(value, options) ?? [inspect(value, { colors: chalk.level > 0 })];
  return [...(title === '' ? [] : [chalk.bold(title)]), ...lines].join('\n').trimEnd();
}

/** Drawings of numbers; `undefined` where the value is something else. */
function sheetLines(value: unknown, { as, image: sides, columns = 80 }: ShowOptions): string[] | undefined {
  const sheets = numberSheets(value, sides);
  if (!sheets) return undefined;
  const shown = sheets.slice(0, MOST_SHEETS);
  const image = (as ?? (shown.some(isLarge) ? 'image' : 'numbers')) === 'image';
  // Channels are drawn against one range: they can be compared.
  const range = image ? rangeOf(shown.flatMap(({ cells }) => cells as number[][])) : undefined;
  const drawings = shown.map((sheet, index): Titled => {
    const name = sheets.length > 1 ? `${index}: ` : '';
    return image ? imageOf(sheet, name, columns, range!) : numbersOf(sheet, name, columns);
  });
  const rest = sheets.length - shown.length;
  const scale = range
    ? [chalk.dim(`dark is ${writeNumber(range.low, 3)}, bright is ${writeNumber(range.high, 3)}`)]
    : [];
  return [
    ...sideBySide(drawings, columns).slice(0, -1),
    ...scale,
    ...(rest > 0 ? [chalk.dim(`and ${rest} more of ${sheets.length}`)] : []),
  ];
}

/** The value on sheets, where all cells are numbers and the sheets are not ragged. */
function numberSheets(value: unknown, sides: ShowOptions['image']): Sheet[] | undefined {
  if (sides && ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const flat = value as Float32Array;
    const [rows, columns] = sides;
    if (flat.length > 0 && flat.length % (rows * columns) === 0) {
      const images = Math.min(flat.length / (rows * columns), MOST_SHEETS + 1);
      return Array.from({ length: images }, (_, index) => ({
        cells: channelOf(flat, rows, columns, index),
        shape: `${rows}×${columns}`,
        pale: [],
      }));
    }
  }
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return undefined;
  // Filters are volumes: a list of them is one list of sheets.
  const deep = Array.isArray(value) && Array.isArray(value[0]?.[0]?.[0]);
  const sheets = deep ? (value as unknown[]).flatMap((volume) => sheetsOf(volume)) : sheetsOf(value);
  const regular = sheets.every(
    ({ cells }) =>
      cells.every(
        (row) => row.length === cells[0]!.length && row.every((cell) => typeof cell === 'number'),
      ) && (cells[0]?.length ?? 0) > 0,
  );
  return sheets.length > 0 && regular ? sheets : undefined;
}

const isLarge = ({ cells }: Sheet): boolean => cells.length >= IMAGE && cells[0]!.length >= IMAGE;

function imageOf(sheet: Sheet, name: string, columns: number, range: ReturnType<typeof rangeOf>): Titled {
  const raster = sheet.cells as number[][];
  const factor = Math.ceil(rasterColumns(raster) / columns);
  const scale = factor > 1 ? `, ${factor}×${factor} cells as one` : '';
  return {
    title: chalk.dim(`${name}${sheet.shape}${scale}`),
    lines: rasterText(shrunk(raster, factor), range),
  };
}

function numbersOf(sheet: Sheet, name: string, columns: number): Titled {
  const { cells } = cropped(sheet);
  const digits = (value: unknown) => writeNumber(value as number, 3);
  const width = Math.max(...cells.flat().map((value) => digits(value).length));
  const most = Math.max(1, Math.floor((columns + 1) / (width + 1)));
  const lines = cells.map((row) =>
    row
      .slice(0, most)
      .map((value) => digits(value).padStart(width))
      .join(' '),
  );
  const shownColumns = Math.min(most, cells[0]!.length);
  const parts = [
    ...(cells.length < sheet.cells.length ? [`rows 0 to ${cells.length - 1}`] : []),
    ...(shownColumns < sheet.cells[0]!.length ? [`columns 0 to ${shownColumns - 1}`] : []),
  ];
  return { title: chalk.dim(`${name}${[sheet.shape, ...parts].join(', ')}`), lines };
}

/** An object's fields one below another. */
function fieldLines(value: unknown, options: ShowOptions): string[] | undefined {
  const plain =
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  if (!plain || Object.keys(value).length === 0) return undefined;
  return Object.entries(value).flatMap(([key, field]) => {
    const simple = typeof field !== 'object' || field === null;
    if (simple) return [`${chalk.bold(key)}  ${inspect(field)}`];
    return [
      chalk.bold(key),
      ...showText(field, { ...options, title: '' })
        .split('\n')
        .map((line) => `  ${line}`),
    ];
  });
}
