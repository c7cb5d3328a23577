import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ScratchRepository } from '../../staff/scratch-repository.ts';
import { filesOf, ROOT, readCourse } from '../course/course.ts';

const files = filesOf(readCourse().exercises[0]!);
let scratch: ScratchRepository;
beforeAll(() => {
  scratch = new ScratchRepository();
});
afterAll(() => scratch.remove());

const inScratch = (file: string): string => join(scratch.folder, relative(ROOT, file));

/** What reports follow from, as the repository is now. */
function hashes(): Record<string, string> {
  const script = `
    const { hashesOf } = await import('./grader/engine/scoring/graded-with.ts');
    const { readCourse } = await import('./grader/engine/course/course.ts');
    console.log(JSON.stringify(hashesOf(readCourse().exercises.slice(0, 1))));`;
  const args = ['--input-type=module', '-e', script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: scratch.folder, encoding: 'utf8' }));
}

test('figures, variants and the words of a misconception change no grade; checks and code do', () => {
  const before = hashes();
  const folder = files.misconceptions;
  const misconception = inScratch(join(folder, readdirSync(folder).find((name) => name.endsWith('.ts'))!));
  appendFileSync(inScratch(files.figureScript), '\n// a typo less\n');
  writeFileSync(join(inScratch(files.variants), 'another.ts'), 'export {};\n');
  const source = readFileSync(misconception, 'utf8');
  writeFileSync(misconception, source.replace(/(export const sentence[^'"`]*['"`])/, '$1Well: '));
  expect(readFileSync(misconception, 'utf8')).not.toBe(source);
  expect(hashes()).toEqual(before);

  appendFileSync(misconception, 'export const more = 1;\n');
  const { references, ...others } = hashes();
  expect(references).not.toBe(before.references);
  expect(others).toMatchObject({ checks: before.checks, grader: before.grader });

  appendFileSync(inScratch(files.hiddenChecks), '\n');
  expect(hashes().checks).not.toBe(before.checks);
});
