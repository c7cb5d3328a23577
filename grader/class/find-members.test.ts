import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../authoring/course.ts';
import { findMembers } from './find-members.ts';

const root = mkdtempSync(join(tmpdir(), 'find-members-test-'));
afterAll(() => rmSync(root, { recursive: true }));

function make(...folders: string[]): void {
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true });
}
const find = (...paths: string[]) => findMembers(paths.map((path) => join(root, path)));
const idsOf = (...paths: string[]) => {
  const found = find(...paths);
  return found.kind === 'class' ? found.members.map(({ id }) => id) : found.kind;
};

describe('findMembers', () => {
  test('a folder with exercises in it is one submission', () => {
    make('one/exercises/04-pooling', 'flat/04-pooling', 'nothing', 'odd/src');
    for (const folder of ['one', 'flat', 'nothing', 'odd']) {
      expect(find(folder)).toEqual({ kind: 'one', source: { kind: 'folder', path: join(root, folder) } });
    }
    expect(findMembers([ROOT]).kind).toBe('one');
  });

  test('a folder of submissions and archives is a class, whatever else lies there', () => {
    make('class/bo/exercises', 'class/ada/04-pooling', 'class/empty', 'class/.git');
    writeFileSync(join(root, 'class/README.md'), '');
    writeFileSync(join(root, 'class/chen.tar.gz'), '');
    expect(idsOf('class')).toEqual(['ada', 'bo', 'empty', 'chen']);
  });

  test('several paths are a class', () => {
    expect(idsOf('one', 'flat')).toEqual(['one', 'flat']);
    expect(idsOf('class/chen.tar.gz')).toBe('one');
    expect(idsOf('class', 'one')).toEqual(['ada', 'bo', 'empty', 'chen', 'one']);
  });

  test('refuses what is not there, what is no submission, and names that come twice', () => {
    writeFileSync(join(root, 'notes.txt'), '');
    make('other/ada/04-pooling');
    expect(() => find('nowhere')).toThrow(/there is no file or folder .*nowhere/);
    expect(() => find('notes.txt')).toThrow(/neither a folder nor an archive/);
    expect(() => find('class', 'other')).toThrow(
      /two submissions are called "ada": .*class\/ada and .*other\/ada/,
    );
  });
});
