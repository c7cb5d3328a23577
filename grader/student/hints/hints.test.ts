import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../engine/course/language.ts';
import { wrapText } from '../../show/terminal/wrap-text.ts';
import { hintText } from './hint-text.ts';
import { lessonHints, lessonTasks } from './lesson-hints.ts';
import { markdownText } from './markdown-text.ts';
import { TakenHints } from './taken-hints.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours begin with the escape character
const plain = (text: string): string => text.replaceAll(/\u001B\[\d+m/g, '');

describe('the hints of a lesson', () => {
  const lesson = [
    '### Task 1 · `pool`',
    '<details><summary>Task 1</summary>',
    '<details><summary>Task 1, hint 1: where?</summary>\n\nThere.\n\n</details>',
    '<details><summary>Task 1, hint 2: and then?</summary>\n\n*Further* on.\n\n<details><summary>Task 1, hint 3: x</summary>\n\nDeep.</details></details>',
    '</details>',
  ].join('\n');

  test('are read side by side or one inside another', () => {
    expect(lessonTasks(lesson)).toEqual([{ number: 1, name: 'pool' }]);
    expect(lessonHints(lesson).map(({ stage, title, text }) => [stage, title, text])).toEqual([
      [1, 'where?', 'There.'],
      [2, 'and then?', '*Further* on.'],
      [3, 'x', 'Deep.'],
    ]);
  });

  test('are shown one at a time', () => {
    const [task] = lessonTasks(lesson);
    const hints = lessonHints(lesson);
    const second = plain(hintText({ task: task!, hints, shown: 2, all: false, language: LANGUAGES.en }, 80));
    expect(second).toContain('hint 2 of 3');
    expect(second).toContain('Further on.');
    expect(second).not.toContain('There.');
    expect(
      plain(hintText({ task: task!, hints, shown: 3, all: true, language: LANGUAGES.en }, 80)),
    ).toContain('That was the last one.');
    expect(
      plain(hintText({ task: task!, hints, shown: 0, all: true, language: LANGUAGES.en }, 80)),
    ).toContain('none yet');
  });
});

test('what was taken is remembered; a damaged file is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'grader-hints-'));
  const file = join(folder, 'deep/hints.json');
  new TakenHints(file).note('03', 2, 3);
  expect(new TakenHints(file).of('03', 2)).toBe(3);
  expect(new TakenHints(file).of('03', 1)).toBe(0);
  for (const text of ['{', '{"03":{"2":"many"}}', '[]']) {
    writeFileSync(file, text);
    expect(new TakenHints(file).of('03', 2)).toBe(0);
  }
  const unwritable = new TakenHints(join(file, 'a file is no folder.json'));
  unwritable.note('01', 1, 1);
  expect(unwritable.of('01', 1)).toBe(1);
  rmSync(folder, { recursive: true });
});

test('Markdown reads well as text', () => {
  const lines = markdownText(
    '# Title of `it`\n\nSome **bold `code*`** and [a link](x.md), $O = \\frac{W - K}{S}$, 2*S*.\n\n- one two three\n\n```ts\ncall() // → 1\n  indented(a * b, b * c)\n```\n\n$$a \\cdot b \\qquad\\text{or}\\quad \\sum_{y=0}^{n-1} x_y$$\n\n| a | b |\n|---|---|\n\n<!-- hidden -->\n![A figure.](f.svg)',
    24,
  ).map(plain);
  expect(lines).toEqual([
    '',
    'Title of it',
    '',
    'Some bold `code*` and a',
    'link, O = (W - K) / S,',
    '2S.',
    '',
    '- one two three',
    '',
    '    call() // → 1',
    '      indented(a * b, b *',
    '        c)',
    '',
    '    a · b   or   Σ(y=0 …',
    '      n-1) x_y',
    '',
    '| a | b |',
    '',
    '[figure: A figure.]',
  ]);
});

test('text is broken between words, and inside where a word is too long', () => {
  expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapText('abcdefgh ij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  expect(wrapText('卷积网络', 4)).toEqual(['卷积', '网络']);
  expect(wrapText('', 10)).toEqual(['']);
});
