import { expect, test } from 'vitest';
import { hasUnicode, plainText } from './plain-text.ts';

test('terminals and locales that have no Unicode are known', () => {
  expect(hasUnicode({ TERM: 'dumb', LANG: 'en_GB.UTF-8' }, 'linux')).toBe(false);
  expect(hasUnicode({ TERM: 'xterm', LANG: 'en_GB.UTF-8' }, 'linux')).toBe(true);
  expect(hasUnicode({ TERM: 'xterm', LANG: 'C' }, 'linux')).toBe(false);
  expect(hasUnicode({ TERM: 'xterm', LC_ALL: 'POSIX', LANG: 'en_GB.UTF-8' }, 'linux')).toBe(false);
  expect(hasUnicode({ TERM: 'xterm-256color' }, 'darwin')).toBe(true);
  expect(hasUnicode({}, 'win32')).toBe(false);
  expect(hasUnicode({ WT_SESSION: 'x' }, 'win32')).toBe(true);
});

test('text in ASCII keeps its escape codes', () => {
  expect(plainText('\u001B[31m✗ 2×3 │ −1…\u001B[39m 数')).toBe('\u001B[31mx 2x3 | -1~\u001B[39m ?');
});
