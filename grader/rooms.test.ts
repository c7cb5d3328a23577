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

test('dependencies between the rooms of the grader point one way', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  let rooms = new Map(
    Object.entries(Object.groupBy(files, roomOf)).map(([room, members]) => [
      room,
      new Set(members!.flatMap(neighbours).filter((other) => other !== room)),
    ]),
  );
  expect(rooms.size).toBeGreaterThan(15);
  // Whoever needs nobody that is left goes, until nobody does.
  for (let before = Number.POSITIVE_INFINITY; rooms.size < before; ) {
    before = rooms.size;
    const left = rooms;
    rooms = new Map([...left].filter(([, needed]) => [...needed].some((room) => left.has(room))));
  }
  expect([...rooms.keys()]).toEqual([]);
});
