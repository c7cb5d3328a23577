import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../engine/course/course.ts';
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

  test('one archive in a folder, and one folder in a folder, are what was handed in', () => {
    make('moodle/Ana_42_file_', 'moodle/bo/cnn-bo-main/exercises', 'moodle/__MACOSX');
    writeFileSync(join(root, 'moodle/Ana_42_file_/course.zip'), '');
    writeFileSync(join(root, 'moodle/Ana_42_file_/.DS_Store'), '');
    expect(idsOf('moodle')).toEqual(['Ana_42_file_', 'bo']);
  });

  test('an archive that cannot be read is somebody all the same', () => {
    make('archives');
    for (const name of ['a.ZIP', 'b.tar', 'c.tgz', 'd.rar', 'e.7z', 'f.tar.xz', 'notes.txt']) {
      writeFileSync(join(root, 'archives', name), '');
    }
    expect(idsOf('archives')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('a folder beside its archive: nobody knows which of them counts', () => {
    make('double/ana/exercises');
    writeFileSync(join(root, 'double/ana.zip'), '');
    expect(() => find('double')).toThrow(
      /two submissions are called "ana": .*double\/ana and .*double\/ana\.zip; leave one of them/,
    );
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
