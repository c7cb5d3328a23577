import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Exercise, readCourse } from '../../engine/course/course.ts';
import { judgeTranslations } from '../lessons/judge-translations.ts';
import { makeStub } from '../make-stub.ts';
import { holdsSample } from './holds-sample.ts';
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
  expect(makeStub(reference)).toContain("throw new Error('to do: dropoutMask')");
  expect(readFileSync(join(root, 'exercises/02-dropout-mask/dropout-mask.ts'), 'utf8')).toBe(
    makeStub(reference),
  );
});

test('every task has its part everywhere, in each language of the course', () => {
  const languages = ['de', 'zh-CN'];
  const course = join(root, 'exercises/course.json');
  writeFileSync(course, JSON.stringify({ ...JSON.parse(readFileSync(course, 'utf8')), languages }, null, 2));
  const made = scaffoldExercise('02-dropout-mask', { root, tasks: 'mask, unmask' });
  const exercise = readCourse(course).exercises[1]!;
  expect(exercise.points).toBe(6);
  for (const path of made.filter((one) => !one.includes('figures'))) {
    const text = readFileSync(join(root, path), 'utf8');
    expect(text, path).toMatch(/\bmask\b/);
    expect(text, path).toMatch(/\bunmask\b/);
  }
  const [lesson, translation] = ['README.md', 'README.zh-CN.md'].map((name) =>
    readFileSync(join(root, 'exercises/02-dropout-mask', name), 'utf8'),
  );
  expect(lesson).toMatch(/^Deutsch · \[简体中文\]\(README\.zh-CN\.md\)\n\n## Die Idee$/m);
  expect(lesson).toMatch(/Aufgabe 2, Hinweis 4: /);
  expect(translation).toContain('### 任务 2 · `unmask`');
  expect(judgeTranslations(exercise, { root })).toEqual([]);
  const name = 'solutions/02-dropout-mask/misconceptions/arguments-exchanged.ts';
  expect(readFileSync(join(root, name), 'utf8')).toMatch(/'?de'?: 'You take [\s\S]*'zh-CN': 'TODO: You take/);
});

test('the sample is known while one task still has it, whatever became of its marks', () => {
  scaffoldExercise('02-dropout-mask', { root, tasks: 'mask,unmask' });
  const exercise = { id: '02', slug: 'dropout-mask', title: 'Dropout mask', points: 6 };
  const file = join(root, 'solutions/02-dropout-mask/dropout-mask.ts');
  const source = readFileSync(file, 'utf8').replaceAll(/^ *\/\/.*\n/gm, '');
  writeFileSync(file, source);
  expect(holdsSample(exercise, root)).toBe(true);
  writeFileSync(file, source.replace('value - others', 'value * others'));
  expect(holdsSample(exercise, root)).toBe(true);
  writeFileSync(file, source.replaceAll('value - others', 'value * others'));
  expect(holdsSample(exercise, root)).toBe(false);
});

test.each(['a,a', 'Upper', '1st', 'a-b', 'class', 'reference', 'a,', ''])(
  '--tasks %s is refused',
  (tasks) => {
    const before = everything();
    expect(() => scaffoldExercise('02-dropout-mask', { root, tasks })).toThrow(/task|twice/);
    expect(everything()).toEqual(before);
  },
);

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
  expect(() => scaffoldExercise('02-newer', { root })).toThrow(
    'the folder solutions/02-old is there already',
  );
});

test('an exercise without files has nothing to do', () => {
  expect(remainingToDos({ id: '01', slug: 'first', title: 'First', points: 1 }, root)).toEqual([]);
});
