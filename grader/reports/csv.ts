import Papa from 'papaparse';
import { cleanLine } from '../engine/sandbox/clean-text.ts';

/** One cell of a table. */
export type Cell = string | number;

/** Excel takes a file without it for one in the system's own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** How a formula begins, also in the wide forms that East Asian keyboards write. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Writes a table as CSV (RFC 4180), to the letter, as programs read it. Text stands in quotes, numbers do not. */
export function csv(rows: Cell[][]): string {
  return write(rows, {});
}

/**
 * The same for whoever opens it with a spreadsheet: names in any script arrive whole, and no cell can be taken for a
 * formula: one that begins like one begins with an apostrophe.
 */
export function spreadsheetCsv(rows: Cell[][]): string {
  const clean = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cleanLine(cell) : cell)));
  return `${BYTE_ORDER_MARK}${write(clean, { escapeFormulae: FORMULA })}`;
}

function write(rows: Cell[][], options: Papa.UnparseConfig): string {
  const quotes = (value: unknown): boolean => typeof value === 'string' && value !== '';
  return `${Papa.unparse(rows, { ...options, newline: '\r\n', quotes })}\r\n`;
}
