import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { filesOf, ROOT } from '../authoring/course.ts';
import { fillLesson } from '../authoring/fill-lesson.ts';
import { listChecks } from '../authoring/list-checks.ts';
import { writeFigures } from '../authoring/write-figures.ts';
import type { Command } from './command.ts';
import { selectExercises } from './select-exercises.ts';

export const lessons: Command = {
  summary: "draws the lessons' figures and fills in their tables of checks",
  usage: `
Usage: npm run lessons -- [EXERCISE…] [--check]

Draws the figures of each lesson and writes its table of checks and points.

  --check  writes nothing; exit code 1 where something is out of date`,
  options: { check: { type: 'boolean' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    const check = values.check === true;
    const stale: string[] = [];
    for (const exercise of selectExercises(positionals)) {
      const { lesson } = filesOf(exercise);
      for (const figure of await writeFigures(exercise, { check }))
        stale.push(`figure ${figure} of ${exercise.id}`);
      const before = readFileSync(lesson, 'utf8');
      const after = fillLesson(before, await listChecks(exercise));
      if (after === before) continue;
      if (!check) writeFileSync(lesson, after);
      stale.push(relative(ROOT, lesson));
    }
    for (const what of stale) console.log(`${what} ${check ? 'is out of date' : 'written'}`);
    if (stale.length === 0) console.log('all lessons are up to date');
    return check && stale.length > 0 ? 1 : 0;
  },
};
