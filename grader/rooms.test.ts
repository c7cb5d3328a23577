import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const IMPORTED = /(?:from |import |import\()'(\.[^']+)'/g;

/** The rooms that a file imports from, its own apart. */
function neighbours(file: string): string[] {
  const source = readFileSync(join(import.meta.dirname, file), 'utf8');
  const imported = [...source.matchAll(IMPORTED)].map(([, path]) =>
    relative('/grader', join('/grader', dirname(file), path!)),
  );
  return imported.filter((path) => !path.startsWith('..')).map(roomOf);
}

const roomOf = (file: string): string => file.split(sep)[0]!;

/** Each room needs only those on the lines before its own, as docs/architecture.md shows them. */
const ORDER = [
  ['sandbox', 'statistics', 'svg', 'terminal'],
  ['course'],
  ['binding', 'files'],
  ['drawing', 'hints', 'scoring'],
  ['attacks', 'doctor', 'receipts'],
  ['class'],
  ['bench', 'reports'],
  ['authoring', 'command-line', 'loop', 'training'],
  ['play'],
  ['commands'],
  ['cli.ts'],
];

test('dependencies between the rooms of the grader point one way', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const rooms = new Set(files.map(roomOf));
  expect([...rooms].sort()).toEqual(ORDER.flat().toSorted());
  const lineOf = (room: string): number => ORDER.findIndex((line) => line.includes(room));
  const wrong = files.flatMap((file) =>
    neighbours(file)
      .filter((room) => room !== roomOf(file) && lineOf(room) >= lineOf(roomOf(file)))
      .map((room) => `${file} needs ${room}/`),
  );
  expect(wrong).toEqual([]);
});
