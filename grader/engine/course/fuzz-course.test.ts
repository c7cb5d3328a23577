import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { fuzzRuns } from '../sandbox/fuzz-runs.ts';
import { LIMITS } from '../sandbox/limits.ts';
import { type Course, limitsOf, readCourse } from './course.ts';
import { InputError } from './input-error.ts';
import { parseJson } from './read-json.ts';
import { zonedTime } from './zoned-time.ts';

// In memory, where the system has such a place: thousands of files are written.
const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fuzz-course-'));
afterAll(() => rmSync(root, { recursive: true }));
const file = join(root, 'course.json');

/** A course in which every field stands. */
const SAMPLE = {
  $schema: 'course.schema.json',
  title: 'Lists',
  languages: ['en', 'de'],
  tools: { lab: 'exercises/tools/lab.ts' },
  play: { module: 'exercises/tools/play.ts', image: [28, 28] },
  limits: { callMs: 2_000, heapMb: 300 },
  policy: {
    timeZone: 'Europe/Berlin',
    attempts: 'best',
    late: { graceMinutes: 15, perDay: 0.1, cap: 0.5 },
    feedback: { hidden: 'name', from: '2026-12-24T08:00' },
  },
  datasets: [
    {
      name: 'Shapes',
      folder: 'datasets/shapes',
      reader: 'images',
      splits: { train: [{ file: 'circles/1.png', bytes: 10, sha256: 'a'.repeat(64) }] },
    },
  ],
  exercises: [
    { id: '01', slug: 'linked-lists', title: 'Linked lists', points: 4, weight: 2, due: '2026-11-30T23:59' },
    {
      id: '02',
      slug: 'trees',
      title: 'Trees',
      points: 8.25,
      extraCredit: true,
      globals: ['WebAssembly'],
      callSeconds: { grow: 5 },
      tools: { grow: 'exercises/tools/grow.ts' },
    },
    { id: '03', slug: 'heaps', title: 'Heaps', points: 1, draft: true },
  ],
};

type Path = (string | number)[];

/** Where something stands in a value: the paths of all that is in it. */
const pathsIn = (value: unknown, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, field]) => {
        const path = [...at, Array.isArray(value) ? Number(key) : key];
        return [path, ...pathsIn(field, path)];
      })
    : [];

const PATHS = pathsIn(SAMPLE);

/** What stands somewhere in the sample: one of these in the place of another is what slips of the pen are. */
const own = PATHS.map((path) => path.reduce<unknown>((value, key) => value?.[key as never], SAMPLE));
const value = fc.oneof(
  fc.constantFrom(...own),
  fc.constantFrom(
    ...[0, -1, 0.001, 1e-300, 1e308, 2 ** 53, 'x'.repeat(5_000), '', ' ', '\u202Eabc', '::error::x'],
    ...[
      '2026-02-30T10:00',
      '99999-01-01T00:00',
      '2026-03-29T02:30',
      'Mars/Olympus',
      '../../etc',
      '/etc/passwd',
    ],
    ...['__proto__', 'constructor', '01', '1', 'a b', null, true, [], {}, [[]], [null]],
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 2 }),
);
const change = fc.record({
  path: fc.constantFrom(...PATHS),
  how: fc.constantFrom('replace', 'replace', 'remove', 'add', 'double'),
  name: fc.oneof(fc.constantFrom(...PATHS.map((path) => String(path.at(-1)))), fc.string({ maxLength: 8 })),
  value,
});

const altered = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
  const course = structuredClone(SAMPLE) as unknown;
  for (const { path, how, name, value: given } of changes) {
    const value = structuredClone(given);
    const parent = path.slice(0, -1).reduce<unknown>((at, key) => Object(at)[key], course);
    const key = path.at(-1)!;
    if (typeof parent !== 'object' || parent === null) continue;
    const fields = parent as Record<string | number, unknown>;
    if (how === 'replace') fields[key] = value;
    else if (how === 'remove' && Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (how === 'remove') delete fields[key];
    else if (Array.isArray(parent)) parent.push(how === 'add' ? value : structuredClone(parent[Number(key)]));
    else Object.defineProperty(fields, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return JSON.stringify(course, null, 1);
});

/** What commands rely on, whatever the file says. */
function requireSound(course: Course): void {
  const { exercises, policy } = course;
  for (const field of ['id', 'slug'] as const) {
    expect(new Set(exercises.map((exercise) => exercise[field])).size).toBe(exercises.length);
  }
  const total = exercises.reduce((sum, { weight, points }) => sum + (weight ?? points), 0);
  expect(Number.isFinite(total)).toBe(true);
  for (const { due } of exercises) {
    if (due !== undefined) expect(Number.isFinite(zonedTime(due, policy.timeZone))).toBe(true);
  }
  for (const [name, limit] of Object.entries(limitsOf(course))) {
    expect(Object.hasOwn(LIMITS, name) && limit > 0).toBe(true);
  }
  expect({}).not.toHaveProperty('polluted');
}

test('a course in which anything is altered: read, or each mistake is told with its line', () => {
  let read = 0;
  const runs = fuzzRuns(8_000);
  fc.assert(
    fc.property(altered, (text) => {
      writeFileSync(file, text);
      const lines = text.split('\n').length;
      const start = performance.now();
      try {
        requireSound(readCourse(file, { drafts: true }));
        read++;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        for (const told of error.message.split('\n')) {
          const [, line] = /^.*course\.json:(\d+): \S/.exec(told) ?? [];
          expect(line, told).toBeDefined();
          expect(Number(line)).toBeLessThanOrEqual(lines);
          expect(told.length).toBeLessThan(1_500);
        }
      } finally {
        expect(performance.now() - start).toBeLessThan(2_000);
      }
    }),
    { numRuns: runs },
  );
  // Else it would have been tried how one of them is refused, again and again.
  expect(read).toBeGreaterThan(runs / 50);
});

test('the sample itself is sound', () => {
  writeFileSync(file, JSON.stringify(SAMPLE));
  requireSound(readCourse(file, { drafts: true }));
  expect(parseJson(JSON.stringify(SAMPLE), file).value).toEqual(SAMPLE);
});
