// Students' commands speak the language of the terminal, where the course has it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { readCourse } from '../../grader/engine/course/course.ts';
import { TakenHints } from '../../grader/student/hints/taken-hints.ts';
import { hintPage, lessonPage, lineOfTask } from '../../grader/student/loop/loop-pages.ts';

const [exercise] = readCourse().exercises;
const folder = mkdtempSync(join(tmpdir(), 'translations-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const text = (lines: string[]) => stripVTControlCharacters(lines.join('\n'));

test('lesson and hints come in the language of the terminal, as far as it can show it', () => {
  vi.stubEnv('LC_ALL', '').stubEnv('LC_MESSAGES', '').stubEnv('LANG', 'zh_CN.UTF-8').stubEnv('TERM', 'xterm');
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
