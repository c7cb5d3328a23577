import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ScratchRepository } from '../staff/scratch-repository.ts';

let course: ScratchRepository;

/** The exercise that the template makes. */
const FOLDER = '03-tiny';
const REFERENCE = `solutions/${FOLDER}/tiny.ts`;

beforeAll(() => {
  course = new ScratchRepository();
  expect(course.run('new', FOLDER).code).toBe(0);
});
afterAll(() => course.remove());

const change = (path: string, before: string, after: string) => {
  const text = readFileSync(join(course.course, path), 'utf8');
  expect(text).toContain(before);
  writeFileSync(join(course.course, path), text.replaceAll(before, after));
};

test('checks that notice everything kill every mutant', () => {
  const { code, stdout, stderr } = course.run('mutate', '03');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^✓ 03-tiny {2}100 % {2}(\d+) of \1 mutants killed, 0 declared equivalent\n$/);
  expect(existsSync(join(course.course, '.cache/mutants'))).toBe(false);
});

test('a survivor is named, with its place and the mutation', () => {
  change(`solutions/${FOLDER}/tiny.hidden.test.ts`, ".toRefuse('grid')", '.toThrow(RangeError)');
  const { code, stdout } = course.run('mutate', 'tiny');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^✗ 03-tiny {2}\d+(\.\d)? % /);
  const line = readFileSync(join(course.course, REFERENCE), 'utf8')
    .split('\n')
    .findIndex((one) => one.includes('throw new RangeError('));
  expect(stdout).toContain(`${REFERENCE}:${line + 1}:26  'grid must have `);
  expect(stdout).toContain(' → ""  StringLiteral: every check passes on it');
  const { stdout: json } = course.run('mutate', '03', '--json');
  expect(JSON.parse(json)).toMatchObject([
    {
      exercise: FOLDER,
      file: REFERENCE,
      threshold: 100,
      survivors: [{ line: line + 1, original: expect.stringMatching(/^'grid must/), mutated: '""' }],
    },
  ]);
});

test('declared equivalent where it stands, it no longer counts', () => {
  change(
    REFERENCE,
    '    throw new RangeError(',
    '    // Stryker disable next-line StringLiteral: for this test\n    throw new RangeError(',
  );
  expect(course.run('mutate', '03')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 declared equivalent'),
  });
});

test('checks that fail on the reference itself are for verify', () => {
  change(REFERENCE, 'let sum = 0', 'let sum = 1');
  expect(course.run('mutate', '03')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('npm run verify -- 03 must be sound first'),
  });
  expect(course.run('mutate', '99')).toMatchObject({ code: 2 });
});
