import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hintPattern, LANGUAGES, type LanguageTag, taskPattern } from './language.ts';
import { readerLanguage } from './reader-language.ts';

const ALL = Object.entries(LANGUAGES);

describe('the words of lessons', () => {
  const contributing = readFileSync(join(import.meta.dirname, '../../../CONTRIBUTING.md'), 'utf8');

  test.each(ALL)('of %s are all in CONTRIBUTING, in their place', (tag, { sections, task, hint, byHand }) => {
    const rows = contributing
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '').slice(1, -1)));
    const column = rows.find((row) => row[0] === 'en')!.indexOf(tag);
    const words = rows.map((row) => row[column]);
    const due = [
      ...sections.map((section) => `## ${section}`),
      `### ${task} 1 · …`,
      byHand,
      `${task} 1${hint[0]}2${hint[1]}${/[a-z]/.test(task) ? ' ' : ''}…`,
    ];
    expect(words).toEqual(expect.arrayContaining(due));
  });

  test.each(ALL)('of %s find tasks and hints by their numbers', (_tag, language) => {
    const { task, hint } = language;
    expect(taskPattern(language).exec(`${task} 12 · \`f\``)?.[1]).toBe('12');
    expect(hintPattern(language).exec(`${task} 3${hint[0]}4${hint[1]} why?`)?.slice(1)).toEqual(['3', '4']);
    expect(hintPattern(language).exec(`${task} 3`)).toBeNull();
  });
});

describe('readerLanguage', () => {
  const read = (languages: LanguageTag[], LANG: string) => readerLanguage(languages, { LANG });

  test('is what the locale says, in whatever region, as far as the course has it', () => {
    expect(read(['en', 'de'], 'de_AT.UTF-8')).toBe('de');
    expect(read(['de', 'en'], 'en_GB.UTF-8')).toBe('en');
    expect(read(['en', 'de'], 'fr_FR.UTF-8')).toBe('en');
    expect(read(['de'], 'en_GB.UTF-8')).toBe('de');
    expect(read(['zh-CN'], '')).toBe('zh-CN');
    expect(readerLanguage(['en', 'de'], { LC_ALL: 'en_US', LANG: 'de_DE' })).toBe('en');
  });
});
