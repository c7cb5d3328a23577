import chalk from 'chalk';
import stringWidth from 'string-width';

const spaces = (text: string, width: number): string => ' '.repeat(Math.max(0, width - stringWidth(text)));

/** A table for the terminal: the first and last columns to the left, numbers between them to the right. */
export function textTable(head: string[], rows: string[][], foot: string[]): string {
  const all = [head, ...rows, foot];
  const widths = head.map((_, column) => Math.max(...all.map((row) => stringWidth(row[column]!))));
  const line = (row: string[]): string =>
    row
      .map((cell, column) => {
        const filler = spaces(cell, widths[column]!);
        return column === 0 || column === row.length - 1 ? cell + filler : filler + cell;
      })
      .join('  ')
      .trimEnd();
  return [chalk.bold(line(head)), ...rows.map(line), chalk.dim(line(foot))].join('\n');
}
