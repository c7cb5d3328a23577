import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, HOME, readCourse } from './engine/course/course.ts';

/** Words of what the courses teach, besides the names that they give. */
const SUBJECTS = [
  'convol',
  'mnist',
  'handwrit',
  'receptive field',
  'neural',
  'epochs',
  'a network',
  'kernel',
];

/** Systems have a kernel, too. */
const MEANT = (word: string, file: string): boolean => word === 'kernel' && /^engine.sandbox./.test(file);

/** What an exercise, a tool or a data set of a course is called. */
function namesOf(root: string): string[] {
  const { exercises, datasets } = readCourse(join(root, 'exercises/course.json'));
  return [
    ...datasets.flatMap(({ name, package: from = name }) => [name, from]),
    ...exercises.flatMap((exercise) => [
      folderOf(exercise),
      exercise.slug,
      exercise.title,
      ...Object.keys(exercise.tools ?? {}),
    ]),
  ];
}

const courses = [HOME, join(HOME, 'datasets/fixture-course')];
const words = [...new Set([...SUBJECTS, ...courses.flatMap(namesOf)].map((word) => word.toLowerCase()))];

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(ts|cjs|mjs|txt)$/.test(file) && !file.endsWith('.test.ts'),
);

test('the grader knows no exercise: none of their names, and no word of what they teach', () => {
  const told = sources.flatMap((file) =>
    readFileSync(join(import.meta.dirname, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const said = words.filter(
          (word) => !MEANT(word, file) && new RegExp(`\\b${RegExp.escape(word)}`, 'i').test(line),
        );
        return said.map((word) => `${file}:${index + 1} says "${word}"`);
      }),
  );
  expect(told).toEqual([]);
});
