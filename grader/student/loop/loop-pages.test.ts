import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { readCourse } from '../../engine/course/course.ts';
import { TakenHints } from '../hints/taken-hints.ts';
import { checksPage, hintPage, lessonPage, lineOfTask } from './loop-pages.ts';

const [exercise] = readCourse().exercises;
const absent = { ...exercise!, slug: 'absent' };
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = (lines: string[]) => stripVTControlCharacters(lines.join('\n'));

describe('the pages of the loop', () => {
  test('the lesson comes without its hints, and opens at a task', () => {
    const page = lessonPage(exercise!);
    const lines = page.lines(80);
    expect(page.title).toContain('README.md');
    expect(text(lines)).toContain('Worked example');
    expect(text(lines)).not.toMatch(/hint 1|<details>/);
    const at = lineOfTask(page, 'reversed', 80);
    expect(text([lines[at]!])).toBe('Task 2 · reversed');
    expect(lineOfTask(page, 'nothing', 80)).toBe(0);
    expect(lineOfTask(page, undefined, 80)).toBe(0);
    expect(text(lessonPage(absent).lines(80))).toContain('no lesson yet');
  });

  test('one more hint each time, until there are no more; tasks of other names have none', () => {
    const taken = new TakenHints(join(folder, 'hints.json'));
    const heads = [1, 2, 3, 4, 5].map(
      () => text(hintPage(exercise!, 'listOf', taken)!.lines(80)).split('\n')[0],
    );
    expect(heads).toEqual([1, 2, 3, 4, 4].map((shown) => `Task 1, listOf: hint ${shown} of 4`));
    expect(hintPage(exercise!, 'other', taken)).toBeUndefined();
    expect(hintPage(absent, 'listOf', taken)).toBeUndefined();
  });

  test('all checks, without the commands that a key stands for', () => {
    const check = {
      name: 'pool > holds',
      visibility: 'public',
      verdict: 'fail',
      points: 0,
      maxPoints: 1,
      message: 'no luck',
      replay: 'npm run check',
      durationMs: 1,
    } as const;
    const result = { id: '04', title: 'Pooling', score: 0, maxScore: 1, checks: [check] };
    const lines = text(checksPage(result).lines(60));
    expect(lines).toContain('✗ 0/1       holds');
    expect(lines).toContain('no luck');
    expect(lines).not.toContain('again:');
  });
});
