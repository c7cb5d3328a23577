import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../course/course.ts';
import { type Stage, stageSubmission } from './stage.ts';

const LIB = join(ROOT, 'exercises/lib');
let submission: string;
let staged: Stage | undefined;
beforeEach(() => {
  submission = mkdtempSync(join(tmpdir(), 'stage-test-'));
});
afterEach(() => {
  staged?.remove();
  rmSync(submission, { recursive: true, force: true });
});

const stage = (): Stage => {
  staged = stageSubmission(submission, [{ folder: '04-pooling', module: 'pooling.ts' }], LIB);
  return staged;
};

describe('stageSubmission', () => {
  test('takes the module and its helpers, from either place, and nothing else', () => {
    const folder = join(submission, 'exercises/04-pooling');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'pooling.ts'), '\uFEFFexport const a = 1;\r\n');
    for (const name of ['helper.ts', 'pooling.test.ts', 'types.d.ts', 'run.js', 'package.json']) {
      writeFileSync(join(folder, name), '// x');
    }
    const { modules, folder: at } = stage();
    const { file } = modules['04-pooling'] as { file: string };
    expect(readFileSync(file, 'utf8')).toBe('export const a = 1;\r\n');
    expect(readdirSync(join(at, 'exercises/04-pooling')).sort()).toEqual(['helper.ts', 'pooling.ts']);
    expect(readdirSync(at).sort()).toEqual(['exercises', 'package.json']);
    expect(readdirSync(join(at, 'exercises/lib')).sort()).toEqual(['require.ts', 'types.ts']);
  });

  test('follows no link', () => {
    mkdirSync(join(submission, '04-pooling'));
    writeFileSync(join(submission, 'secret.ts'), 'export const secret = 1;');
    symlinkSync(join(submission, 'secret.ts'), join(submission, '04-pooling/pooling.ts'));
    expect(stage().modules['04-pooling']).toEqual({ problem: expect.stringContaining('no ordinary file') });
  });

  test('follows no linked folder', () => {
    mkdirSync(join(submission, 'elsewhere'));
    writeFileSync(join(submission, 'elsewhere/pooling.ts'), 'export const secret = 1;');
    symlinkSync(join(submission, 'elsewhere'), join(submission, '04-pooling'));
    expect(stage().modules['04-pooling']).toEqual({
      problem: expect.stringContaining('04-pooling is a link'),
    });
  });

  test('says what is missing or too large', () => {
    expect(stage().modules['04-pooling']).toEqual({ problem: 'the folder 04-pooling is missing' });
    staged!.remove();
    mkdirSync(join(submission, '04-pooling'));
    expect(stage().modules['04-pooling']).toEqual({ problem: 'the file 04-pooling/pooling.ts is missing' });
    staged!.remove();
    writeFileSync(join(submission, '04-pooling/pooling.ts'), 'x'.repeat(1_000_001));
    expect(stage().modules['04-pooling']).toEqual({ problem: expect.stringContaining('larger') });
  });

  test('the hash tells contents apart, and leaves nothing behind when removed', () => {
    mkdirSync(join(submission, '04-pooling'));
    writeFileSync(join(submission, '04-pooling/pooling.ts'), 'a');
    const first = stage();
    const again = stageSubmission(submission, [{ folder: '04-pooling', module: 'pooling.ts' }], LIB);
    expect(again.sha256).toBe(first.sha256);
    again.remove();
    expect(existsSync(again.folder)).toBe(false);
    writeFileSync(join(submission, '04-pooling/pooling.ts'), 'b');
    first.remove();
    expect(stage().sha256).not.toBe(first.sha256);
  });
});
