// What is asked of each exercise, and quickly told; `npm run verify` asks the rest.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf, ROOT, readCourse } from '../../grader/engine/course/course.ts';
import { lessonsOf } from '../../grader/engine/course/lessons-of.ts';
import { tasksIn } from '../../grader/engine/course/tasks-in.ts';
import { judgeTeaching } from '../../grader/staff/lessons/judge-teaching.ts';
import { judgeTranslations } from '../../grader/staff/lessons/judge-translations.ts';
import { drawnFor } from '../../grader/staff/lessons/write-figures.ts';
import { judgeRandomness } from '../../grader/staff/verify/judge-randomness.ts';
import { judgeReadme } from '../../grader/staff/verify/judge-readme.ts';

const { exercises } = readCourse();
const lessons = exercises.flatMap((exercise) => {
  const { stub } = filesOf(exercise);
  const context = { tasks: tasksIn(readFileSync(stub, 'utf8')), figures: drawnFor(exercise) };
  return lessonsOf(exercise)
    .filter(({ file }) => existsSync(file))
    .map((lesson) => ({ ...lesson, id: exercise.id, context }));
});

test.each(lessons)('lesson $id, $tag, teaches everything', ({ language, file, context }) => {
  expect(judgeTeaching(readFileSync(file, 'utf8'), { ...context, language })).toEqual([]);
});

test.each(exercises)('the translations of lesson $id are in step', (exercise) => {
  expect(judgeTranslations(exercise)).toEqual([]);
});

test.each(exercises)('the README lists exercise $id', (exercise) => {
  expect(judgeReadme(exercise)).toEqual([]);
});

test.each(exercises)('the checks of exercise $id draw from seeds alone', (exercise) => {
  const { publicChecks, hiddenChecks } = filesOf(exercise);
  for (const file of [publicChecks, hiddenChecks]) {
    expect(judgeRandomness(relative(ROOT, file), readFileSync(file, 'utf8'))).toEqual([]);
  }
});
