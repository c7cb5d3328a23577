import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, readCourse } from '../../engine/course/course.ts';
import { lessonsOf } from '../../engine/course/lessons-of.ts';
import { tasksIn } from '../../engine/course/tasks-in.ts';
import { judgeTeaching } from './judge-teaching.ts';
import { judgeTranslations } from './judge-translations.ts';
import { drawnFor } from './write-figures.ts';

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
