import chalk from 'chalk';
import type { Language } from '../../engine/course/language.ts';
import type { Hint, LessonTask } from './lesson-hints.ts';
import { markdownText } from './markdown-text.ts';

/**
 * Hints for the terminal.
 *
 * @param shown how many have been taken
 * @param all all of those, and not the last alone
 * @param language of the lesson
 * @param width columns of the terminal
 */
export function hintText(
  {
    task,
    hints,
    shown,
    all,
    language: { told },
  }: { task: LessonTask; hints: Hint[]; shown: number; all: boolean; language: Language },
  width: number,
): string {
  const lines = [chalk.bold(told.title(task.number, task.name, shown, hints.length))];
  if (shown === 0) lines.push('', told.none);
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
  lines.push('', chalk.dim(more > 0 ? told.more(more) : told.last));
  return lines.join('\n');
}
