import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Exercise, readCourse } from '../../engine/course/course.ts';
import { gitIn } from '../../engine/files/git-in.ts';
import { repositoryFiles } from '../repository-files.ts';
import { judgeLeftovers } from '../verify/judge-leftovers.ts';
import { removeExercise } from './remove-exercise.ts';
import { renameExercise } from './rename-exercise.ts';

const lists: Exercise = { id: '02', slug: 'lists', title: 'Lists', points: 2 };
const sums: Exercise = { id: '04', slug: 'sums', title: 'Sums', points: 4 };

const FILES = {
  'README.md': [
    '| exercise | points |',
    '|---|---|',
    '| [02](exercises/02-lists/README.md) | Lists | 2 |',
    '| [04](exercises/04-sums/README.md) | Sums | 4 |',
    'Try `npm run check -- 04`. The fee is 04 marks.',
    '',
  ].join('\n'),
  'exercises/course.json': JSON.stringify({ title: 'Course', exercises: [lists, sums] }, null, 2),
  'exercises/02-lists/README.md':
    '# 02 · Lists\nExercise 04 adds them up; exercises 02 does not. 练习 04。\n',
  'exercises/02-lists/lists.ts': "import './sums.ts'; // a file of its own\n",
  'exercises/02-lists/sums.ts': '',
  'exercises/04-sums/README.md': '# 04 · Sums\nEdit `sums.ts`.\n',
  'exercises/04-sums/sums.ts': '',
  'exercises/04-sums/sums.test.ts': "import { sum } from './sums.ts';\nimport './subsums.ts';\n",
  'exercises/lib/pictures/04-sums.ts': '',
  'solutions/02-lists/lists.ts': '',
  'solutions/04-sums/sums.ts': '',
  'solutions/04-sums/sums.hidden.test.ts': "import '../../exercises/04-sums/sums.ts';\n",
  'solutions/lib/all.test.ts': "import { sum } from '../04-sums/sums.ts';\n",
  'solutions/04-sums/misconceptions/odd.ts': "export * from '../sums.ts';\n",
  'datasets/sample-class/ana/04-sums/sums.ts': '',
  'tools/play.ts': "import '../exercises/04-sums/sums.ts';\n",
};

let root: string;
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rename-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  gitIn(root, 'init', '--quiet');
});
afterEach(() => rmSync(root, { recursive: true }));

test('another number and another name, wherever the old ones stood', () => {
  const { unsure } = renameExercise(sums, '01-totals', root);
  expect(readCourse(join(root, 'exercises/course.json')).exercises.map(({ id, slug }) => [id, slug])).toEqual(
    [
      ['01', 'totals'],
      ['02', 'lists'],
    ],
  );
  expect(repositoryFiles(root).sort()).toEqual(
    Object.keys(FILES)
      .map((path) => path.replaceAll('04-sums', '01-totals').replace(/(01-totals\/)sums/, '$1totals'))
      .sort(),
  );
  expect(existsSync(join(root, 'exercises/04-sums'))).toBe(false);
  expect(read('README.md').split('\n').slice(2)).toEqual([
    '| [01](exercises/01-totals/README.md) | Sums | 4 |',
    '| [02](exercises/02-lists/README.md) | Lists | 2 |',
    'Try `npm run check -- 01`. The fee is 04 marks.',
    '',
  ]);
  expect(read('exercises/02-lists/README.md')).toBe(
    '# 02 · Lists\nExercise 01 adds them up; exercises 02 does not. 练习 01。\n',
  );
  expect(read('exercises/01-totals/README.md')).toBe('# 01 · Sums\nEdit `totals.ts`.\n');
  expect(read('exercises/01-totals/totals.test.ts')).toBe(
    "import { sum } from './totals.ts';\nimport './subsums.ts';\n",
  );
  expect(read('exercises/02-lists/lists.ts')).toBe(FILES['exercises/02-lists/lists.ts']);
  expect(read('solutions/01-totals/totals.hidden.test.ts')).toBe(
    "import '../../exercises/01-totals/totals.ts';\n",
  );
  expect(read('solutions/01-totals/misconceptions/odd.ts')).toBe("export * from '../totals.ts';\n");
  expect(read('tools/play.ts')).toBe("import '../exercises/01-totals/totals.ts';\n");
  expect(unsure).toEqual(['README.md:5: Try `npm run check -- 01`. The fee is 04 marks.']);
  expect(judgeLeftovers(root)).toEqual([]);
});

test('the number alone, there and back, leaves every file as it was', () => {
  renameExercise(sums, '07-sums', root);
  expect(read('exercises/07-sums/README.md')).toBe('# 07 · Sums\nEdit `sums.ts`.\n');
  renameExercise({ ...sums, id: '07' }, '04-sums', root);
  for (const [path, text] of Object.entries(FILES)) {
    if (path.endsWith('.json')) expect(JSON.parse(read(path))).toEqual(JSON.parse(text));
    else expect(read(path), path).toBe(text);
  }
});

test.each([
  ['02-sums', 'the number 02 belongs to'],
  ['05-lists', 'the name "lists" belongs to'],
  ['04-sums', 'has this name already'],
  ['4-Sums', 'is no name for an exercise'],
])('%s is refused, and nothing has changed', (name, says) => {
  expect(() => renameExercise(sums, name, root)).toThrow(says);
  for (const [path, text] of Object.entries(FILES)) expect(read(path)).toBe(text);
});

test('what is removed is gone, and who still speaks of it is told', () => {
  expect(removeExercise(sums, root).sort()).toEqual([
    'datasets/sample-class/ana/04-sums',
    'exercises/04-sums',
    'exercises/lib/pictures/04-sums.ts',
    'solutions/04-sums',
  ]);
  expect(readCourse(join(root, 'exercises/course.json')).exercises.map(({ id }) => id)).toEqual(['02']);
  expect(read('README.md')).not.toContain('Sums');
  expect(judgeLeftovers(root)).toEqual([
    'exercises/02-lists/README.md:2: speaks of exercise 04, which exercises/course.json does not list',
    'exercises/02-lists/README.md:2: speaks of exercise 04, which exercises/course.json does not list',
    'solutions/lib/all.test.ts:1: leads to 04-sums, which exercises/course.json does not list',
  ]);
});

test('folders, files and rows of no exercise are told', () => {
  for (const path of ['solutions/09-old/old.ts', 'exercises/lib/pictures/09-old.ts']) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  writeFileSync(
    join(root, 'README.md'),
    `${FILES['README.md']}| [09](exercises/09-old/README.md) | Old | 1 |\n`,
  );
  expect(judgeLeftovers(root)).toEqual([
    'exercises/lib/pictures/09-old.ts: belongs to no exercise that exercises/course.json lists',
    'solutions/09-old: belongs to no exercise that exercises/course.json lists',
    'README.md:6: leads to 09-old, which exercises/course.json does not list',
  ]);
});
