import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitIn } from '../../engine/files/git-in.ts';
import { PristineFile } from './pristine-file.ts';

let root: string;
let file: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'grader pristine 课-'));
  mkdirSync(join(root, 'exercises'));
  file = join(root, 'exercises/own.ts');
  writeFileSync(file, 'original');
});

afterEach(() => rmSync(root, { recursive: true }));

test('puts back what was kept when the file was untouched, and keeps the student’s own', async () => {
  const pristine = new PristineFile(file, root);
  pristine.keep();
  writeFileSync(file, 'mine');
  pristine.keep();
  const backup = await pristine.restore(new Date('2026-11-22T10:20:30Z'));
  expect(readFileSync(file, 'utf8')).toBe('original');
  expect(backup).toBe(join(root, '.course/backups/2026-11-22T10-20-30-own.ts'));
  expect(readFileSync(backup!, 'utf8')).toBe('mine');
});

test('without a copy git tells how the file came', async () => {
  const git = (...args: string[]) => gitIn(root, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'handed out');
  writeFileSync(file, 'mine');
  git('commit', '-qam', 'work');
  rmSync(file);
  const pristine = new PristineFile(file, root);
  pristine.keep();
  expect(await pristine.restore()).toBeUndefined();
  expect(readFileSync(file, 'utf8')).toBe('original');
});

test('says so where nothing tells, and leaves the file alone', async () => {
  await expect(new PristineFile(file, root).restore()).rejects.toThrow('fetch it from the course');
  expect(readFileSync(file, 'utf8')).toBe('original');
  expect(existsSync(join(root, '.course'))).toBe(false);
});
