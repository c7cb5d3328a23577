import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../grader/engine/course/course.ts';
import { ScratchRepository } from '../../grader/staff/scratch-repository.ts';
import { studentSolution } from '../../solutions/pictures/student-solution.ts';

const STUB = 'exercises/03-multi-channel-conv/multi-channel-conv.ts';

let course: ScratchRepository;
beforeAll(() => {
  course = new ScratchRepository();
  writeFileSync(join(course.folder, STUB), studentSolution(STUB));
}, 60_000);
afterAll(() => course.remove());

function run(command: string, input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['grader/cli.ts', command], {
    cwd: course.folder,
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', LC_ALL: 'C.UTF-8' },
  });
  return { stdout, stderr, status };
}

test('the line that the README names for the REPL draws the edges of a 7', () => {
  const [, line] = /npm run repl`.*?`(show\(.*?\))`/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))!;
  const { stdout, stderr, status } = run('repl', `${line}\n`);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout).toMatch(/^26×26\n(?:[ ░▒▓█]{52}\n){26}dark is −\d/);
  expect(stdout).toContain('██');
});

test('the playground’s template passes its type check and draws', () => {
  const { stdout, stderr, status } = run('play');
  expect(stderr).toMatch(/^Made .*play\.ts from the template/);
  expect(status).toBe(0);
  expect(stdout).toMatch(/edges\n2×4\n 4 {2}4 −4 −4\n/);
  expect(stdout).toMatch(/edges of the 7\n26×26\n/);
});
