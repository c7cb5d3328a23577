import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const glossary = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8');

/** The rows of a table, cell by cell, without its head. */
const rows = glossary
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

const chinese = readdirSync(join(ROOT, 'exercises'))
  .map((folder) => `exercises/${folder}/README.zh-CN.md`)
  .filter((file) => existsSync(join(ROOT, file)));

describe('glossary', () => {
  test('names each thing in both languages, and none twice', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter((row) => row.length !== 5 || row.slice(0, 4).includes(''))).toEqual([]);
    const terms = rows.map(([english]) => english);
    expect(terms).toEqual([...new Set(terms)]);
  });

  test.each(chinese)('%s keeps to its terms', (file) => {
    const lesson = readFileSync(join(ROOT, file), 'utf8').replaceAll(/`[^`]*`/g, '');
    const forbidden = rows.flatMap((row) => row[4]!.split(', ').filter((term) => term !== ''));
    const found = forbidden.filter((term) => lesson.includes(term));
    expect(found).toEqual([]);
  });

  test('every lesson leads to it', () => {
    const lessons = chinese.flatMap((file) => [file, file.replace('.zh-CN', '')]);
    const without = lessons.filter(
      (file) => !readFileSync(join(ROOT, file), 'utf8').includes('](../../docs/glossary.md)'),
    );
    expect(without).toEqual([]);
  });
});
