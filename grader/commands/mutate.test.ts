import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ScratchRepository } from '../staff/scratch-repository.ts';

let course: ScratchRepository;

/** The exercise that the template makes. */
const FOLDER = '08-tiny';
const REFERENCE = `solutions/${FOLDER}/tiny.ts`;

beforeAll(() => {
  course = new ScratchRepository();
  expect(course.run('new', FOLDER).code).toBe(0);
});
afterAll(() => course.remove());

const change = (path: string, before: string, after: string) => {
  const text = readFileSync(join(course.folder, path), 'utf8');
  expect(text).toContain(before);
  writeFileSync(join(course.folder, path), text.replaceAll(before, after));
};

test('checks that notice everything kill every mutant', () => {
  const { code, stdout, stderr } = course.run('mutate', '08');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^✓ 07-tiny {2}100 % {2}(\d+) of \1 mutants killed, 0 declared equivalent\n$/);
  expect(existsSync(join(course.folder, '.cache/mutants'))).toBe(false);
});

test('a survivor is named, with its place and the mutation', () => {
  change(`solutions/${FOLDER}/tiny.hidden.test.ts`, 'toRefuse', 'not.toBeNear');
  const { code, stdout } = course.run('mutate', 'tiny');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^✗ 07-tiny {2}\d+(\.\d)? % /);
  const line = readFileSync(join(course.folder, REFERENCE), 'utf8')
    .split('\n')
    .findIndex((one) => one.includes('requireGrid('));
  expect(stdout).toContain(
    `${REFERENCE}:${line + 1}:15  'grid' → ""  StringLiteral: every check passes on it`,
  );
  const { stdout: json } = course.run('mutate', '08', '--json');
  expect(JSON.parse(json)).toMatchObject([
    {
      exercise: FOLDER,
      file: REFERENCE,
      threshold: 100,
      survivors: [{ line: line + 1, original: "'grid'", mutated: '""' }],
    },
  ]);
});

test('declared equivalent where it stands, it no longer counts', () => {
  change(
    REFERENCE,
    '  requireGrid(',
    '  // Stryker disable next-line StringLiteral, CallExpression: for this test\n  requireGrid(',
  );
  expect(course.run('mutate', '08')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('2 declared equivalent'),
  });
});

test('checks that fail on the reference itself are for verify', () => {
  change(REFERENCE, 'let sum = 0', 'let sum = 1');
  expect(course.run('mutate', '08')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('npm run verify -- 08 must be sound first'),
  });
  expect(course.run('mutate', '99')).toMatchObject({ code: 2 });
});
