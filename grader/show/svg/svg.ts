/**
 * Draws the figures of the lessons as SVG text, the same to the byte on every machine.
 *
 * A figure is composed: `toSvg(row([drawGrid(grid), operator('+'), drawGrid(other)]), 'title')`.
 */
export { type Bar, bars, type ChartOptions, lines, type Series } from './charts.ts';
export { arrow, type BoxOptions, box } from './diagram.ts';
export { column, type Drawing, row, toSvg } from './drawing.ts';
export { type Cell, drawGrid, type Frame, type GridOptions, stack } from './grid.ts';
export { colours } from './palette.ts';
export { caption, label, operator, type TextOptions } from './text.ts';
export { wrongCells } from './wrong-cells.ts';
