/**
 * Draws the figures of the lessons as SVG text, the same to the byte on every machine.
 *
 * A figure is composed: `toSvg(row([drawGrid(image), operator('×'), drawGrid(kernel)]), 'title')`.
 */
export { type Bar, bars, type ChartOptions, lines, type Series } from './svg/charts.ts';
export { arrow, type BoxOptions, box } from './svg/diagram.ts';
export { column, type Drawing, row, toSvg } from './svg/drawing.ts';
export { type Cell, drawGrid, type Frame, type GridOptions, stack } from './svg/grid.ts';
export { colours } from './svg/palette.ts';
export { caption, label, operator, type TextOptions } from './svg/text.ts';
export { wrongCells } from './svg/wrong-cells.ts';
