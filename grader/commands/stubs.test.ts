import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf, readCourse } from '../engine/course/course.ts';
import { ScratchRepository } from '../staff/scratch-repository.ts';

let course: ScratchRepository;
let files: ReturnType<typeof filesOf>;

beforeAll(() => {
  course = new ScratchRepository();
  files = filesOf(readCourse().exercises[0]!, course.course);
});
afterAll(() => course.remove());

test('the stubs of the course are up to date', () => {
  expect(course.run('stubs', '--check')).toMatchObject({ code: 0, stdout: 'all stubs are up to date\n' });
});

test('a stub that was edited or is missing is written anew, and with --check only named', () => {
  const stub = readFileSync(files.stub, 'utf8');
  const named = 'exercises/01-linked-lists/linked-lists.ts';
  writeFileSync(files.stub, `${stub}// a note\n`);
  expect(course.run('stubs', '01', '--check')).toMatchObject({
    code: 1,
    stdout: `${named} is out of date\n`,
  });
  expect(course.run('stubs', '01')).toMatchObject({ code: 0, stdout: `${named} written\n` });
  expect(readFileSync(files.stub, 'utf8')).toBe(stub);
  rmSync(files.stub);
  expect(course.run('stubs', '01', '--check').code).toBe(1);
  expect(course.run('stubs', '01').code).toBe(0);
  expect(readFileSync(files.stub, 'utf8')).toBe(stub);
});

test('what checks tell of misconceptions is made anew where these or their sentences change', () => {
  const { diagnosis, misconceptions } = files;
  const before = readFileSync(diagnosis, 'utf8');
  const named = 'exercises/01-linked-lists/diagnosis.json';
  const sentence = join(misconceptions, 'built-backwards.ts');
  const source = readFileSync(sentence, 'utf8');
  writeFileSync(sentence, source.replace('Your list begins', 'The list begins'));
  expect(course.run('stubs', '01', '--check')).toMatchObject({
    code: 1,
    stdout: `${named} is out of date\n`,
  });
  expect(course.run('stubs', '01')).toMatchObject({ code: 0, stdout: `${named} written\n` });
  expect(readFileSync(diagnosis, 'utf8')).toBe(before.replace('Your list begins', 'The list begins'));
  // The same calls are chosen again, whoever is not public is not named, and where nobody is there is no file.
  writeFileSync(sentence, source.replace('isPublic = true', 'isPublic = false'));
  expect(course.run('stubs', '01')).toMatchObject({ code: 0, stdout: `${named} written\n` });
  expect(readFileSync(diagnosis, 'utf8')).not.toContain('built-backwards');
  for (const name of readdirSync(misconceptions)) {
    const file = join(misconceptions, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace('export const isPublic = true;\n', ''));
  }
  expect(course.run('stubs', '01')).toMatchObject({ code: 0, stdout: `${named} removed\n` });
  course.git('checkout', '--quiet', '--', '.');
});

test('a reference of which no stub can be made is named, and so is one that is missing', () => {
  const named = 'solutions/01-linked-lists/linked-lists.ts';
  writeFileSync(
    files.reference,
    readFileSync(files.reference, 'utf8').replace('  // #region solution\n', ''),
  );
  expect(course.run('stubs', '01')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`error: ${named}: listOf is exported but holds no solution region`),
  });
  rmSync(files.reference);
  expect(course.run('stubs', '01')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(`error: ${named} is missing`),
  });
});
