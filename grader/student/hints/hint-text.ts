import chalk from 'chalk';
import type { Hint, LessonTask } from './lesson-hints.ts';
import { markdownText } from './markdown-text.ts';

/**
 * Hints for the terminal.
 *
 * @param shown how many have been taken
 * @param all all of those, and not the last alone
 * @param width columns of the terminal
 */
export function hintText(
  { task, hints, shown, all }: { task: LessonTask; hints: Hint[]; shown: number; all: boolean },
  width: number,
): string {
  const lines = [chalk.bold(`Task ${task.number}, ${task.name}: hint ${shown} of ${hints.length}`)];
  if (shown === 0) lines.push('', 'You have taken none yet.');
  for (const { title, text } of hints.slice(all ? 0 : shown - 1, shown)) {
    lines.push(
      '',
      ...markdownText(`${title.charAt(0).toUpperCase()}${title.slice(1)}`, width).map((line) =>
        chalk.yellow(line),
      ),
    );
    lines.push('', ...markdownText(text, width));
  }
  const more = hints.length - shown;
  lines.push(
    '',
    chalk.dim(more > 0 ? `Ask again for the next one; ${more} more to come.` : 'That was the last one.'),
  );
  return lines.join('\n');
}
