import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ScratchRepository } from '../staff/scratch-repository.ts';

let course: ScratchRepository;

/** The exercise that the template makes. */
const FOLDER = '03-tiny';
const REFERENCE = `solutions/${FOLDER}/tiny.ts`;
const MESSAGE = "'values must hold at least one number'";

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
  change(`solutions/${FOLDER}/tiny.hidden.test.ts`, ".toRefuse('values')", '.toThrow(RangeError)');
  const { code, stdout } = course.run('mutate', 'tiny');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^✗ 03-tiny {2}\d+(\.\d)? % /);
  const lines = readFileSync(join(course.course, REFERENCE), 'utf8').split('\n');
  const line = lines.findIndex((one) => one.includes(MESSAGE));
  expect(stdout).toContain(`${REFERENCE}:${line + 1}:${lines[line]!.indexOf(MESSAGE) + 1}  'values must `);
  expect(stdout).toContain(' → ""  StringLiteral: every check passes on it');
  const { stdout: json } = course.run('mutate', '03', '--json');
  expect(JSON.parse(json)).toMatchObject([
    {
      exercise: FOLDER,
      file: REFERENCE,
      threshold: 100,
      survivors: [{ line: line + 1, original: MESSAGE, mutated: '""' }],
    },
  ]);
});

test('declared equivalent where it stands, it no longer counts', () => {
  change(
    REFERENCE,
    '  if (values.length',
    '  // Stryker disable next-line StringLiteral: for this test\n  if (values.length',
  );
  expect(course.run('mutate', '03')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 declared equivalent'),
  });
});

test('checks that fail on the reference itself are for verify', () => {
  change(REFERENCE, 'value - others', 'value + others');
  expect(course.run('mutate', '03')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('npm run verify -- 03 must be sound first'),
  });
  expect(course.run('mutate', '99')).toMatchObject({ code: 2 });
});
