import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, readCourse } from '../../engine/course/course.ts';
import { tasksIn } from '../../engine/course/tasks-in.ts';
import { judgeTeaching } from './judge-teaching.ts';
import { judgeTranslation } from './judge-translation.ts';
import { CHINESE, ENGLISH } from './lesson-language.ts';
import { drawnFor } from './write-figures.ts';

const { exercises } = readCourse();
const lessons = exercises.flatMap((exercise) => {
  const { lesson, translation, stub } = filesOf(exercise);
  const context = { tasks: tasksIn(readFileSync(stub, 'utf8')), figures: drawnFor(exercise) };
  return [
    { id: exercise.id, language: ENGLISH, file: lesson, context },
    { id: exercise.id, language: CHINESE, file: translation, context },
  ].filter(({ file }) => existsSync(file));
});

test.each(lessons)('lesson $id, $language.file, teaches everything', ({ language, file, context }) => {
  expect(judgeTeaching(readFileSync(file, 'utf8'), { ...context, language })).toEqual([]);
});

test.each(exercises)('the Chinese lesson $id is in step', (exercise) => {
  expect(judgeTranslation(exercise)).toEqual([]);
});
