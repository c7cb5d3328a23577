import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesOf, readCourse } from '../course/course.ts';
import { lessonHints, lessonTasks } from '../hints/lesson-hints.ts';
import { judgeTranslation } from './judge-translation.ts';
import { CHINESE, ENGLISH } from './lesson-language.ts';

const { exercises } = readCourse();
const lessons = exercises.flatMap((exercise) => {
  const { lesson, translation } = filesOf(exercise);
  return [
    { id: exercise.id, language: ENGLISH, file: lesson },
    { id: exercise.id, language: CHINESE, file: translation },
  ].filter(({ file }) => existsSync(file));
});

describe.each(lessons)('lesson $id, $language.file', ({ language, file }) => {
  const text = readFileSync(file, 'utf8');
  const section = (title: string) => text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

  test('has four hints for each task', () => {
    const due = lessonTasks(text).flatMap(({ number }) => [1, 2, 3, 4].map((stage) => [number, stage]));
    expect(due.length).toBeGreaterThan(0);
    expect(lessonHints(text).map(({ task, stage }) => [task, stage])).toEqual(due);
    for (const { title, text: words } of lessonHints(text)) expect(title && words).not.toBe('');
  });

  test('works an example of each task by hand', () => {
    const tasks = section(language.sections[2]!).split(/^### /m).slice(1);
    expect(tasks).toHaveLength(lessonTasks(text).length);
    for (const task of tasks) expect(task).toContain(`\n${language.byHand} `);
  });

  test('draws what goes wrong', () => {
    expect(section(language.sections[3]!)).toContain('](figures/what-goes-wrong.svg)');
  });

  test('names what to read on, with its year', () => {
    const reading = section(language.sections[7]!).match(/^- .+$/gm) ?? [];
    expect(reading.filter((line) => /\b(19|20)\d\d\b/.test(line)).length).toBeGreaterThan(1);
  });
});

test.each(exercises)('the Chinese lesson $id is in step', (exercise) => {
  expect(judgeTranslation(exercise)).toEqual([]);
});
