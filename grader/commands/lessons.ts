import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { filesOf, ROOT } from '../engine/course/course.ts';
import { spinner } from '../show/terminal/spinner.ts';
import { judgeTranslations } from '../staff/lessons/judge-translations.ts';
import { writeLesson } from '../staff/lessons/write-lesson.ts';

export const lessons: Command = {
  summary: "draws the lessons' figures and fills in their tables of checks",
  usage: `
Usage: npm run lessons -- [EXERCISE…] [--check]

Draws the figures of each lesson, writes its table of checks and points, and says where a translation is not
in step with it: headings, figures, code, formulas, numbers, links.

  --check  writes nothing

Exit code: 0 up to date, 1 a translation is out of step, or, with --check, something is out of date.`,
  options: { check: { type: 'boolean' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    const check = values.check === true;
    const stale: string[] = [];
    const outOfStep: string[] = [];
    const exercises = selectExercises(positionals, { drafts: true });
    const progress = spinner('drawing');
    for (const exercise of exercises) {
      progress.text = `lesson ${exercise.id}: ${exercise.title}`;
      stale.push(...(await writeLesson(exercise, { check })));
      outOfStep.push(...judgeTranslations(exercise));
    }
    progress.stop();
    for (const file of stale) {
      const done = existsSync(join(ROOT, file)) ? 'written' : 'removed';
      console.log(`${file} ${check ? 'is out of date' : done}`);
    }
    for (const problem of outOfStep) console.log(problem);
    if (stale.length === 0 && outOfStep.length === 0) console.log('all lessons are up to date');
    return (check && stale.length > 0) || outOfStep.length > 0 ? 1 : 0;
  },
};
