import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { readCourse } from '../../engine/course/course.ts';
import { TakenHints } from '../hints/taken-hints.ts';
import { checksPage, hintPage, lessonPage, lineOfTask } from './loop-pages.ts';

const [exercise] = readCourse().exercises;
const absent = { ...exercise!, slug: 'absent' };
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const text = (lines: string[]) => stripVTControlCharacters(lines.join('\n'));

describe('the pages of the loop', () => {
  test('the lesson comes without its hints, and opens at a task', () => {
    const page = lessonPage(exercise!);
    const lines = page.lines(80);
    expect(page.title).toContain('README.md');
    expect(text(lines)).toContain('Worked example');
    expect(text(lines)).not.toMatch(/hint 1|<details>/);
    const at = lineOfTask(page, 'slideWindow', 80);
    expect(text([lines[at]!])).toBe('Task 3 · slideWindow');
    expect(lineOfTask(page, 'nothing', 80)).toBe(0);
    expect(lineOfTask(page, undefined, 80)).toBe(0);
    expect(text(lessonPage(absent).lines(80))).toContain('no lesson yet');
  });

  test('lesson and hints come in the language of the terminal, as far as it can show it', () => {
    vi.stubEnv('LC_ALL', '')
      .stubEnv('LC_MESSAGES', '')
      .stubEnv('LANG', 'zh_CN.UTF-8')
      .stubEnv('TERM', 'xterm');
    const page = lessonPage(exercise!);
    const lines = page.lines(80);
    expect(page.title).toContain('README.zh-CN.md');
    expect(text(lines)).toContain('例题详解');
    expect(text(lines)).not.toMatch(/提示 1|<details>/);
    expect(text([lines[lineOfTask(page, 'slideWindow', 80)]!])).toBe('任务 3 · slideWindow');
    const taken = new TakenHints(join(folder, 'chinese.json'));
    expect(text(hintPage(exercise!, 'countDark', taken)!.lines(80))).toMatch(
      /任务 1 countDark：提示 1\/4\n\n\p{Script=Han}/u,
    );
    vi.stubEnv('LANG', 'zh_CN.GB2312');
    expect(lessonPage(exercise!).title).toContain('README.md');
    vi.stubEnv('LC_MESSAGES', 'zh_TW.UTF-8').stubEnv('LC_CTYPE', 'C.UTF-8');
    expect(lessonPage(exercise!).title).toContain('README.zh-CN.md');
    vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
    expect(lessonPage(exercise!).title).toContain('README.md');
  });

  test('one more hint each time, until there are no more; tasks of other names have none', () => {
    const taken = new TakenHints(join(folder, 'hints.json'));
    const heads = [1, 2, 3, 4, 5].map(
      () => text(hintPage(exercise!, 'countDark', taken)!.lines(80)).split('\n')[0],
    );
    expect(heads).toEqual([1, 2, 3, 4, 4].map((shown) => `Task 1, countDark: hint ${shown} of 4`));
    expect(hintPage(exercise!, 'other', taken)).toBeUndefined();
    expect(hintPage(absent, 'countDark', taken)).toBeUndefined();
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
