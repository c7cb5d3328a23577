import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Exercise, readCourse } from '../../engine/course/course.ts';
import { makeStub } from '../make-stub.ts';
import { remainingToDos } from './remaining-todos.ts';
import { scaffoldExercise } from './scaffold-exercise.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'scaffold-'));
  for (const place of ['exercises/01-first', 'solutions']) mkdirSync(join(root, place), { recursive: true });
  const first: Exercise = { id: '01', slug: 'first', title: 'First', points: 1 };
  writeFileSync(
    join(root, 'exercises/course.json'),
    JSON.stringify({ title: 'Course', exercises: [first] }, null, 2),
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const everything = (): string[] => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();

test('everything that belongs to an exercise is made, listed, and full of things to do', () => {
  const made = scaffoldExercise('02-dropout-mask', { root });
  expect(made).toContain('solutions/02-dropout-mask/dropout-mask.hidden.test.ts');
  for (const path of made) expect(readFileSync(join(root, path), 'utf8')).not.toMatch(/\{\{|FOLDER|SLUG/);
  // What a course gives its students besides is its own: a new exercise needs none of it.
  for (const path of made) expect(readFileSync(join(root, path), 'utf8')).not.toMatch(/\blib\//);
  const exercise = readCourse(join(root, 'exercises/course.json')).exercises[1]!;
  expect(exercise).toEqual({ id: '02', slug: 'dropout-mask', title: 'Dropout mask', points: 3 });
  const toDos = remainingToDos(exercise, root);
  expect(toDos.length).toBeGreaterThan(8);
  expect(toDos).toContain(
    'exercises/02-dropout-mask/README.md:5: TODO: the one idea of the exercise, and why it matters',
  );
  const reference = readFileSync(join(root, 'solutions/02-dropout-mask/dropout-mask.ts'), 'utf8');
  expect(makeStub(reference)).toContain("throw new Error('to do: rowSums')");
});

test('the lesson has the headings of the language that the course is in', () => {
  const file = join(root, 'exercises/course.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), languages: ['de'] }));
  scaffoldExercise('02-dropout-mask', { root });
  const lesson = readFileSync(join(root, 'exercises/02-dropout-mask/README.md'), 'utf8');
  expect(lesson).toMatch(/^## Was schiefgeht\n[\s\S]*<summary>Aufgabe 1, Hinweis 4:/m);
});

test('the README lists the new exercise by its number, as verify asks', () => {
  const old = '| [03](exercises/03-last/README.md) | Last | 1 |';
  writeFileSync(join(root, 'README.md'), `| | exercise | points |\n|---|---|---|\n${old}\n\nMore.\n`);
  scaffoldExercise('02-dropout-mask', { root });
  const row = '| [02](exercises/02-dropout-mask/README.md) | Dropout mask | 3 |';
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`|---|---|---|\n${row}\n${old}\n\nMore.\n`);
});

test.each([
  ['01-other', 'the number 01 belongs to'],
  ['02-first', 'the name "first" belongs to'],
  ['2-short', 'is no name for an exercise'],
  ['02-Upper', 'is no name for an exercise'],
  ['02-a/../../b', 'is no name for an exercise'],
  [`02-${'long-'.repeat(48)}name`, 'could not be written'],
])('%s is refused, and nothing is left of it', (name, says) => {
  const [before, course] = [everything(), readFileSync(join(root, 'exercises/course.json'), 'utf8')];
  expect(() => scaffoldExercise(name, { root })).toThrow(says);
  expect(everything()).toEqual(before);
  expect(readFileSync(join(root, 'exercises/course.json'), 'utf8')).toBe(course);
});

test('a folder of that number is not written over', () => {
  mkdirSync(join(root, 'solutions/02-old'));
  expect(() => scaffoldExercise('02-new', { root })).toThrow('the folder solutions/02-old is there already');
});

test('an exercise without files has nothing to do', () => {
  expect(remainingToDos({ id: '01', slug: 'first', title: 'First', points: 1 }, root)).toEqual([]);
});
