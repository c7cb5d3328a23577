import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import chalk from 'chalk';
import { type Exercise, ROOT } from '../../engine/course/course.ts';
import { LANGUAGES } from '../../engine/course/language.ts';
import type { ExerciseResult } from '../../engine/scoring/report.ts';
import { formatResults } from '../../reports/format-results.ts';
import { hintText } from '../hints/hint-text.ts';
import { lessonFile } from '../hints/lesson-file.ts';
import { lessonHints, lessonTasks } from '../hints/lesson-hints.ts';
import { markdownText } from '../hints/markdown-text.ts';
import type { TakenHints } from '../hints/taken-hints.ts';
import type { Page } from './loop-state.ts';

/** Lines longer than this are hard to read. */
const MEASURE = 100;

/** All checks of an exercise, with what became of each. */
export function checksPage(result: ExerciseResult): Page {
  // A key replays a counterexample: the commands would not fit.
  const checks = result.checks.map(({ replay, ...check }) => check);
  return {
    title: 'All public checks',
    lines: (columns) => formatResults([{ ...result, checks }], columns).split('\n'),
  };
}

/** The lesson without its hints, which `h` gives one at a time. */
export function lessonPage(exercise: Exercise): Page {
  const { file, language } = lessonFile(exercise);
  const path = relative(ROOT, file);
  const hints = new RegExp(`^## ${language.sections[4]}$.*?(?=^## |$(?![\\s\\S]))`, 'ms');
  const markdown = existsSync(file)
    ? readFileSync(file, 'utf8').replace(hints, '')
    : 'This exercise has no lesson yet.';
  return {
    title: `Lesson ${exercise.id}: ${path}`,
    lines: (columns) => markdownText(markdown, Math.min(columns, MEASURE)),
  };
}

const TASK_WORDS = Object.values(LANGUAGES).map(({ task }) => task);

/** Where in the lesson's lines a task begins; 0 where it does not say. */
export function lineOfTask(page: Page, task: string | undefined, columns: number): number {
  if (!task) return 0;
  const heading = new RegExp(`^(?:\\u001B\\[\\d+m)*(?:${TASK_WORDS.join('|')}) \\d+ · ${task}\\b`);
  return Math.max(
    0,
    page.lines(columns).findIndex((line) => heading.test(line)),
  );
}

/** One more hint for a task, after those that were given before. */
export function hintPage(exercise: Exercise, name: string | undefined, taken: TakenHints): Page | undefined {
  const { file, language } = lessonFile(exercise);
  if (!existsSync(file)) return undefined;
  const markdown = readFileSync(file, 'utf8');
  const task = lessonTasks(markdown).find((one) => one.name === name);
  const hints = lessonHints(markdown).filter((one) => one.task === task?.number);
  if (!task || hints.length === 0) return undefined;
  const shown = Math.min(taken.of(exercise.id, task.number) + 1, hints.length);
  taken.note(exercise.id, task.number, shown);
  return {
    title: `Hints: ${chalk.dim('h gives the next one')}`,
    lines: (columns) =>
      hintText({ task, hints, shown, all: true, language }, Math.min(columns, MEASURE)).split('\n'),
  };
}
