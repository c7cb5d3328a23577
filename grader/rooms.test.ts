import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const IMPORTED = /(?:from |import |import\()'(\.[^']+)'/g;

/** Each wing needs only those before its own, as docs/architecture.md shows them. */
const WINGS = [
  'checks',
  'show',
  'engine',
  'class',
  'reports',
  'student',
  'staff',
  'trials',
  'command-line',
  'commands',
  'cli.ts',
];

/** The same within the engine, where a submission goes through room after room. */
const ENGINE = ['sandbox', 'course', 'datasets', 'files', 'binding', 'scoring', 'receipts'];

/** The same among the rooms of the staff; what several need lies beside them. */
const STAFF = [
  '.',
  'candidates',
  'diagnosis',
  'mutate',
  'scaffold',
  'lessons',
  'verify',
  'blind',
  'horizon',
  'kills',
  'release',
  'pictures',
];

const SOURCES = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

/** The files of the grader that one of them imports. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8');
  return [...source.matchAll(IMPORTED)]
    .map(([, path]) => relative('/grader', join('/grader', dirname(file), path!)))
    .filter((path) => !path.startsWith('..'));
}

/** What of these files needs what comes later. */
function wrongWays(files: string[], order: string[], placeOf: (file: string) => string): string[] {
  expect([...new Set(files.map(placeOf))].sort()).toEqual(order.toSorted());
  const among = new Set(files);
  return files.flatMap((file) =>
    importsOf(file)
      .filter((path) => among.has(path) && order.indexOf(placeOf(path)) > order.indexOf(placeOf(file)))
      .map((path) => `${file} needs ${path}`),
  );
}

test('dependencies between the wings of the grader point one way', () => {
  expect(wrongWays(SOURCES, WINGS, (file) => file.split(sep)[0]!)).toEqual([]);
});

test('and so do those between the rooms of the engine', () => {
  const files = SOURCES.filter((file) => file.startsWith(`engine${sep}`));
  expect(wrongWays(files, ENGINE, (file) => file.split(sep)[1]!)).toEqual([]);
});

test('and those between the rooms of the staff', () => {
  const files = SOURCES.filter((file) => file.startsWith(`staff${sep}`));
  expect(wrongWays(files, STAFF, (file) => dirname(file).split(sep)[1] ?? '.')).toEqual([]);
});
