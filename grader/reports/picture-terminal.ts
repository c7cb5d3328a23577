import chalk from 'chalk';
import stringWidth from 'string-width';
import type { FailurePicture, Panel } from '../engine/binding/picture.ts';
import { wrapText } from '../show/terminal/wrap-text.ts';

const GAP = '    ';

const PAINT: Record<Panel['role'], (text: string) => string> = {
  input: chalk.bold,
  weights: chalk.bold,
  expected: chalk.green.bold,
  received: chalk.red.bold,
  side: chalk.yellow.bold,
};

/**
 * Draws a failure for the terminal: the words first, for they must be seen on a small screen too.
 *
 * @param width columns of the terminal
 */
export const pictureTerminal = (picture: FailurePicture, width = 80): string =>
  [...pictureWords(picture, width), ...picturePanels(picture, width)].join('\n');

/** The call, what differs first, and how that comes about. */
export const pictureWords = ({ call, difference, terms }: FailurePicture, width: number): string[] => [
  ...(call ? call.split('\n').flatMap((line) => wrapText(line, width).map((part) => chalk.bold(part))) : []),
  ...(difference ? wrapText(difference, width) : []),
  ...(terms ? wrapText(`it should be  ${terms}`, width) : []),
];

/**
 * The grids. Wrong cells stand in brackets, the window that matters in a frame, so that it reads without colour too.
 * Panels that do not fit beside each other stand below each other.
 */
export function picturePanels({ panels }: FailurePicture, width: number): string[] {
  const drawn = panels.map((panel) => ({ panel, lines: drawPanel(panel) }));
  const inputs = drawn.filter(({ panel }) => panel.role === 'input' || panel.role === 'weights');
  const answers = drawn.filter((one) => !inputs.includes(one));
  const linesOf = (some: typeof drawn) => some.map(({ lines }) => lines);
  const inOne = flow(linesOf(drawn), width);
  const blocks =
    inOne.length === 1 ? inOne : [...flow(linesOf(inputs), width), ...flow(linesOf(answers), width)];
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}

/** Blocks of lines beside each other as long as they fit, then below each other. */
function flow(blocks: string[][], width: number): string[][] {
  const rows: string[][] = [];
  let row: string[] | undefined;
  for (const block of blocks) {
    const joined = row && beside(row, block);
    if (joined && Math.max(...joined.map((line) => stringWidth(line))) <= width) {
      row = rows[rows.length - 1] = joined;
    } else {
      row = block;
      rows.push(block);
    }
  }
  return rows;
}

function beside(left: string[], right: string[]): string[] {
  const width = Math.max(...left.map((line) => stringWidth(line)));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const line = left[index] ?? '';
    return `${line}${' '.repeat(width - stringWidth(line))}${GAP}${right[index] ?? ''}`.trimEnd();
  });
}

function drawPanel(panel: Panel): string[] {
  const { role, title, cells, frame, part, wrong = [], pale = [] } = panel;
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))),
  );
  const has = (places: [number, number][], row: number, column: number): boolean =>
    places.some(([y, x]) => y === row && x === column);
  const isWrong = (row: number, column: number) => has(wrong, row, column);
  const framed = frame && frame.bottom > frame.top && frame.right > frame.left ? frame : undefined;

  const lines = cells.map((row, y) => {
    let line = '';
    for (let x = 0; x <= row.length; x++) {
      line += gutter(y, x);
      if (x === row.length) break;
      const text = row[x]!.padStart(widths[x]! + row[x]!.length - stringWidth(row[x]!));
      line += isWrong(y, x) ? chalk.red.bold(text) : has(pale, y, x) ? chalk.dim(text) : text;
    }
    return line;
  });
  function gutter(y: number, x: number): string {
    const side = framed && y >= framed.top && y < framed.bottom && (x === framed.left || x === framed.right);
    if (side) return chalk.yellow('│');
    const [before, here] = [isWrong(y, x - 1), isWrong(y, x)];
    if (before === here) return ' ';
    return chalk.red.bold(here ? '[' : ']');
  }
  if (framed) {
    const start = widths.slice(0, framed.left).reduce((sum, width) => sum + width + 1, 0);
    const inside = widths.slice(framed.left, framed.right).reduce((sum, width) => sum + width + 1, -1);
    const edge = (from: string, to: string) =>
      ' '.repeat(start) + chalk.yellow(from + '─'.repeat(inside) + to);
    lines.splice(framed.bottom, 0, edge('└', '┘'));
    lines.splice(framed.top, 0, edge('┌', '┐'));
  }
  return [PAINT[role](title.trim()), ...lines, ...(part ? [chalk.dim(`(${part})`)] : [])];
}
