import stringWidth from 'string-width';
import { fitLine } from '../show/terminal/fit-line.ts';

/** How far the grading of a class is. */
export interface ProgressState {
  done: number;
  waiting: number;
  /** Until the end, where that can be told. */
  secondsLeft?: number;
  /** Nothing else is begun. */
  stopping: boolean;
  /** What is being graded, the longest first. */
  inHand: { name: string; checks: number; seconds: number }[];
}

/** Of a row, beside the name: the margin, the checks, the time. */
const BESIDE = 2 + 13 + 8;
const SHORTEST_NAME = 8;

/** A span of time in few letters. */
export const span = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;

/**
 * Who is being graded, as a table that never grows out of a terminal: each line is one row of it, and half of them
 * stay free for what is told above.
 *
 * @param size of the terminal; the sign that turns stands before the first line
 */
export function progressTable(
  { done, waiting, secondsLeft, stopping, inHand }: ProgressState,
  { columns, rows }: { columns: number; rows: number },
): string {
  const left = secondsLeft === undefined ? '' : `, about ${span(secondsLeft)} left`;
  const rest = stopping
    ? 'stopping; Ctrl-C drops these'
    : `${inHand.length} in hand, ${waiting} waiting${left}`;
  const most = Math.max(2, Math.floor(rows / 2) - 1);
  const shown = inHand.length > most ? inHand.slice(0, most - 1) : inHand;
  const widest = Math.max(0, ...shown.map(({ name }) => stringWidth(name)));
  // Terminals write ^C behind the last line, and some begin a new line once the last column is written to.
  const room = columns - 3;
  const width = Math.min(widest, Math.max(SHORTEST_NAME, room - BESIDE));
  const lines = shown.map(({ name, checks, seconds }) => {
    const fitted = fitLine(name, width);
    const filler = ' '.repeat(width - stringWidth(fitted));
    return `  ${fitted}${filler}${String(checks).padStart(6)} checks${span(seconds).padStart(8)}`;
  });
  const hidden = inHand.length - shown.length;
  return [
    fitLine(`${done} done, ${rest}`, room),
    ...lines.map((line) => fitLine(line, room)),
    ...(hidden > 0 ? [`  and ${hidden} more`] : []),
  ].join('\n');
}
