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
  staged = stageSubmission(submission, [{ folder: '02-initials', module: 'initials.ts' }], LIB);
  return staged;
};

describe('stageSubmission', () => {
  test('takes the module and its helpers, from either place, and nothing else', () => {
    const folder = join(submission, 'exercises/02-initials');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'initials.ts'), '\uFEFFexport const a = 1;\r\n');
    for (const name of ['helper.ts', 'initials.test.ts', 'types.d.ts', 'run.js', 'package.json']) {
      writeFileSync(join(folder, name), '// x');
    }
    const { modules, folder: at } = stage();
    const { file } = modules['02-initials'] as { file: string };
    expect(readFileSync(file, 'utf8')).toBe('export const a = 1;\r\n');
    expect(readdirSync(join(at, 'exercises/02-initials')).sort()).toEqual(['helper.ts', 'initials.ts']);
    expect(readdirSync(at).sort()).toEqual(['exercises', 'package.json']);
    expect(readdirSync(join(at, 'exercises/lib')).sort()).toEqual(['require.ts', 'types.ts']);
  });

  test('follows no link', () => {
    mkdirSync(join(submission, '02-initials'));
    writeFileSync(join(submission, 'secret.ts'), 'export const secret = 1;');
    symlinkSync(join(submission, 'secret.ts'), join(submission, '02-initials/initials.ts'));
    expect(stage().modules['02-initials']).toEqual({ problem: expect.stringContaining('no ordinary file') });
  });

  test('follows no linked folder', () => {
    mkdirSync(join(submission, 'elsewhere'));
    writeFileSync(join(submission, 'elsewhere/initials.ts'), 'export const secret = 1;');
    symlinkSync(join(submission, 'elsewhere'), join(submission, '02-initials'));
    expect(stage().modules['02-initials']).toEqual({
      problem: expect.stringContaining('02-initials is a link'),
    });
  });

  test('says what is missing or too large', () => {
    expect(stage().modules['02-initials']).toEqual({ problem: 'the folder 02-initials is missing' });
    staged!.remove();
    mkdirSync(join(submission, '02-initials'));
    expect(stage().modules['02-initials']).toEqual({
      problem: 'the file 02-initials/initials.ts is missing',
    });
    staged!.remove();
    writeFileSync(join(submission, '02-initials/initials.ts'), 'x'.repeat(1_000_001));
    expect(stage().modules['02-initials']).toEqual({ problem: expect.stringContaining('larger') });
  });

  test('the hash tells contents apart, and leaves nothing behind when removed', () => {
    mkdirSync(join(submission, '02-initials'));
    writeFileSync(join(submission, '02-initials/initials.ts'), 'a');
    const first = stage();
    const again = stageSubmission(submission, [{ folder: '02-initials', module: 'initials.ts' }], LIB);
    expect(again.sha256).toBe(first.sha256);
    again.remove();
    expect(existsSync(again.folder)).toBe(false);
    writeFileSync(join(submission, '02-initials/initials.ts'), 'b');
    first.remove();
    expect(stage().sha256).not.toBe(first.sha256);
  });
});
