import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { filesOf, ROOT } from '../engine/course/course.ts';
import { lessonsOf } from '../engine/course/lessons-of.ts';
import { listChecks } from '../engine/scoring/list-checks.ts';
import { spinner } from '../show/terminal/spinner.ts';
import { fillLesson } from '../staff/lessons/fill-lesson.ts';
import { judgeTranslations } from '../staff/lessons/judge-translations.ts';
import { writeFigures } from '../staff/lessons/write-figures.ts';

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
    const exercises = selectExercises(positionals);
    const progress = spinner('drawing');
    for (const exercise of exercises) {
      progress.text = `lesson ${exercise.id}: ${exercise.title}`;
      const { figures } = filesOf(exercise);
      for (const figure of await writeFigures(exercise, { check }))
        stale.push(relative(ROOT, join(figures, `${figure}.svg`)));
      const [{ checks } = { checks: [] }] = await listChecks([exercise]);
      for (const { file, language } of lessonsOf(exercise)) {
        if (!existsSync(file)) continue;
        const before = readFileSync(file, 'utf8');
        const after = fillLesson(before, checks, language);
        if (after === before) continue;
        if (!check) writeFileSync(file, after);
        stale.push(relative(ROOT, file));
      }
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
