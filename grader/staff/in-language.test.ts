import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, readCourse } from '../engine/course/course.ts';
import { LANGUAGES, type LanguageTag } from '../engine/course/language.ts';
import { inLanguage } from './in-language.ts';
import { fillLesson } from './lessons/fill-lesson.ts';
import { judgeLesson } from './lessons/judge-lesson.ts';
import { judgeTeaching } from './lessons/judge-teaching.ts';

const exercise = readCourse().exercises[0]!;
const files = filesOf(exercise);
const reference = readFileSync(files.reference, 'utf8');
const module = await import(files.reference);
const checks = [
  { name: 'listOf > counts', visibility: 'public' as const, maxPoints: 1 },
  { name: 'reversed > turns', visibility: 'hidden' as const, maxPoints: 0.5 },
];
const lesson = fillLesson(readFileSync(files.lesson, 'utf8'), checks);

test.each(Object.keys(LANGUAGES) as LanguageTag[])('a lesson has all that one in %s must have', (tag) => {
  const language = LANGUAGES[tag];
  const inIt = inLanguage(lesson, language);
  expect(judgeLesson(inIt, { exercise, reference, module, checks, language })).toEqual([]);
  const context = { tasks: ['listOf', 'reversed'], figures: ['turned-round', 'what-goes-wrong'], language };
  expect(judgeTeaching(inIt, context)).toEqual([]);
});

test('in English it is as it was', () => {
  expect(inLanguage(lesson, LANGUAGES.en)).toBe(lesson);
});
