import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf, HOME, ROOT, readCourse } from '../../grader/engine/course/course.ts';

const exercise = readCourse().exercises[0]!;
const root = mkdtempSync(join(tmpdir(), 'own-vitest-test-'));
const { stub } = filesOf(exercise, root);

beforeAll(() => {
  for (const name of ['exercises', 'package.json'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  for (const name of ['grader', 'node_modules']) symlinkSync(join(HOME, name), join(root, name));
  writeFileSync(
    join(root, 'vitest.config.ts'),
    readFileSync(join(ROOT, 'vitest.config.ts'), 'utf8').replaceAll(
      /^ *\/\/ #region staff\n[\s\S]*?^ *\/\/ #endregion\n/gm,
      '',
    ),
  );
});
afterAll(() => rmSync(root, { recursive: true }));

/** What a student reads who runs Vitest, and how it ended. */
function run(source: string): { text: string; status: number | null } {
  writeFileSync(stub, source);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(HOME, 'node_modules/vitest/vitest.mjs'), 'run', stub.replace(/\.ts$/, '.test.ts')],
    {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: root, COURSE_ROOT: root, NO_COLOR: '1' },
    },
  );
  return { text: stdout + stderr, status };
}

const solution = readFileSync(filesOf(exercise).reference, 'utf8').replaceAll(
  '../../exercises/lib/',
  '../lib/',
);

test('a failure of plain Vitest says what `npm run check` says: the call, both values, the picture, the way back', () => {
  const { text, status } = run(solution.replace('let dark = 0;', 'let dark = 1;'));
  expect(status).toBe(1);
  expect(text).toMatch(/countDark\(image, 0, 0, 2\)\n.*expected 1, received 2/);
  expect(text).toContain('image 6×6');
  expect(text).toMatch(/again: npm run check -- 01 --seed -?\d+ --path [\d:]+ --only "countDark > /);
});

test('of the stack there is what lies in the exercise: the check, and the line that threw', () => {
  const { text } = run(`${solution.replace('let dark = 0;', 'let dark = 0;\n  image[99]![0];')}`);
  expect(text).toContain(
    "TypeError: Cannot read properties of undefined (reading '0') (locality-grid.ts, line",
  );
  const frames = text.split('\n').filter((line) => line.includes(' ❯ ') && /:\d+:\d+$/.test(line));
  expect(frames.length).toBeGreaterThan(0);
  for (const frame of frames)
    expect(frame).toMatch(/exercises\/01-locality-grid\/locality-grid\.(test\.)?ts:\d+:\d+$/);
});

test('a right solution passes; a common mistake has its likely cause, a changed argument its remark', () => {
  expect(run(solution).status).toBe(0);
  writeFileSync(join(dirname(stub), 'reference.ts'), solution);
  const misconception = readFileSync(join(filesOf(exercise).misconceptions, 'any-dark-is-one.ts'), 'utf8')
    .replaceAll('../locality-grid.ts', './reference.ts')
    .replaceAll('../../../exercises/lib/', '../lib/');
  expect(run(misconception).text).toContain('likely cause: You note whether a window holds something dark.');
  const changing = solution.replace('let dark = 0;', 'let dark = 0;\n  image.push([]);');
  expect(run(changing).text).toMatch(
    /countDark changes its argument image.* leaves .*No points depend on it/,
  );
});
