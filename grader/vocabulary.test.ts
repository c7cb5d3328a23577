import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { folderOf, HOME, ROOT, readCourse } from './engine/course/course.ts';

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

// The grader may lie there without the course around it.
const FIXTURE = join(HOME, 'datasets/fixture-course');
const courses = [HOME, FIXTURE].filter((root) => existsSync(join(root, 'exercises/course.json')));
const words = [...new Set([...SUBJECTS, ...courses.flatMap(namesOf)].map((word) => word.toLowerCase()))];

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
const sources = files.filter((file) => /\.(ts|cjs|mjs|txt)$/.test(file) && !file.endsWith('.test.ts'));
const tests = files.filter((file) => file.endsWith('.test.ts'));

/** Where a line of these files says what it should not, as `file:line says "word"`. */
function saying(among: string[], wordsIn: (line: string, file: string) => string[]): string[] {
  return among.flatMap((file) =>
    readFileSync(join(import.meta.dirname, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => wordsIn(line, file).map((word) => `${file}:${index + 1} says "${word}"`)),
  );
}

test('the grader knows no exercise: none of their names, and no word of what they teach', () => {
  const said = (line: string, file: string) =>
    words.filter((word) => !MEANT(word, file) && new RegExp(`\\b${RegExp.escape(word)}`, 'i').test(line));
  expect(saying(sources, said)).toEqual([]);
});

test('its tests run on the small course alone: they name and import nothing of the one around the grader', () => {
  expect(ROOT).toBe(FIXTURE);
  const around = existsSync(join(HOME, 'exercises/course.json'))
    ? readCourse(join(HOME, 'exercises/course.json')).exercises
    : [];
  const said = (line: string) => [...around.map(folderOf).filter((folder) => line.includes(folder))];
  expect(saying(tests, said)).toEqual([]);
  const imported = tests.flatMap((file) =>
    ts
      .preProcessFile(readFileSync(join(import.meta.dirname, file), 'utf8'))
      .importedFiles.map(({ fileName }) => fileName)
      .filter((path) => path.startsWith('.') && join(dirname(file), path).startsWith('..'))
      .map((path) => `${file} imports ${path}`),
  );
  expect(imported).toEqual([]);
});
