import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { HOME } from '../course/course.ts';
import { gitEnvironment } from './git-environment.ts';
import { gitIn } from './git-in.ts';

const root = mkdtempSync(join(tmpdir(), 'git-environment-test-'));
const victim = join(root, 'victim');
const other = join(root, 'other');
const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
mkdirSync(victim);
mkdirSync(other);
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

test('what a hook of git sets leads no git of ours into that repository', () => {
  gitIn(victim, 'init', '--quiet');
  writeFileSync(join(victim, 'file'), 'not committed');
  vi.stubEnv('GIT_DIR', join(victim, '.git'));
  vi.stubEnv('GIT_WORK_TREE', victim);
  vi.stubEnv('GIT_INDEX_FILE', join(victim, '.git/index'));
  gitIn(other, 'init', '--quiet');
  writeFileSync(join(other, 'file'), 'of the other');
  gitIn(other, 'add', '.');
  gitIn(other, ...who, 'commit', '--quiet', '--message', 'x');
  expect(gitIn(other, 'ls-files')).toBe('file\n');
  expect(existsSync(join(victim, '.git/index'))).toBe(false);
  expect(readFileSync(join(victim, 'file'), 'utf8')).toBe('not committed');
});

test('everything that git itself calls local is left out, and the rest stays', () => {
  const local = execFileSync('git', ['rev-parse', '--local-env-vars'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(local).toContain('GIT_DIR');
  for (const name of local) vi.stubEnv(name, '');
  vi.stubEnv('GIT_SSH_COMMAND', 'ssh -v');
  const environment = gitEnvironment({ LC_ALL: 'C' });
  expect(Object.keys(environment).filter((name) => local.includes(name))).toEqual([]);
  expect(environment).toMatchObject({ GIT_SSH_COMMAND: 'ssh -v', LC_ALL: 'C', PATH: process.env.PATH });
});

test('nobody starts git otherwise', () => {
  const starts = /\b(spawn|spawnSync|exec|execFile|execFileSync|run)\(\s*['"`]git\b/;
  const sources = readdirSync(join(HOME, 'grader'), { recursive: true, encoding: 'utf8' });
  const starting = sources
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => starts.test(readFileSync(join(HOME, 'grader', file), 'utf8')))
    .filter((file) => !readFileSync(join(HOME, 'grader', file), 'utf8').includes('gitEnvironment('));
  expect(starting).toEqual([]);
});
