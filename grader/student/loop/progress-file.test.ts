import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCourse } from '../../engine/course/course.ts';
import type { ExerciseResult } from '../../engine/scoring/report.ts';
import { ProgressFile } from './progress-file.ts';

const [exercise, other] = readCourse().exercises;
const result: ExerciseResult = {
  id: '01',
  title: 'One',
  score: 1,
  maxScore: 2,
  checks: [
    {
      name: 'a > b',
      visibility: 'public',
      verdict: 'pass',
      points: 1,
      maxPoints: 1,
      message: '',
      durationMs: 1,
    },
  ],
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'progress-'));
  file = join(folder, 'deep/progress.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('ProgressFile', () => {
  test('remembers a result as long as the files are what they were', () => {
    new ProgressFile(file).set(exercise!, result);
    expect(new ProgressFile(file).get(exercise!)).toEqual(result);
    expect(new ProgressFile(file).get(other!)).toBeUndefined();
    // As if a file had been saved since.
    const known = JSON.parse(readFileSync(file, 'utf8'));
    const [name] = Object.keys(known);
    writeFileSync(file, JSON.stringify({ [name!]: { ...known[name!], files: 'others' } }));
    expect(new ProgressFile(file).get(exercise!)).toBeUndefined();
  });

  test('a damaged file, or one of another version, counts as none', () => {
    new ProgressFile(file).set(exercise!, result);
    for (const text of ['{', '[]', '{"01-linked-lists":{"files":"x","result":{}}}']) {
      writeFileSync(file, text);
      expect(new ProgressFile(file).get(exercise!)).toBeUndefined();
    }
  });

  test('where nothing can be written it remembers until the end', () => {
    const unwritable = join(folder, 'file/progress.json');
    writeFileSync(join(folder, 'file'), '');
    const progress = new ProgressFile(unwritable);
    progress.set(exercise!, result);
    expect(progress.get(exercise!)).toEqual(result);
    expect(new ProgressFile(unwritable).get(exercise!)).toBeUndefined();
  });
});
