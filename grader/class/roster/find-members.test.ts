import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../engine/course/course.ts';
import { makeZip } from '../sources/unpack/make-archives.ts';
import { findMembers } from './find-members.ts';
import { pathsOf } from './source-of.ts';

const root = mkdtempSync(join(tmpdir(), 'find-members-test-'));
afterAll(() => rmSync(root, { recursive: true }));

function put(...files: string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
}
const find = (...paths: string[]) => findMembers(paths.map((path) => join(root, path)));
const findClass = async (...paths: string[]) => {
  const found = await find(...paths);
  if (found.kind !== 'class') expect.fail('one submission');
  return found;
};
const idsOf = async (...paths: string[]) => {
  const found = await find(...paths);
  return found.kind === 'class' ? found.members.map(({ id }) => id) : found.kind;
};

describe('findMembers', () => {
  test('a folder with exercises in it is one submission', async () => {
    put('one/exercises/02-initials/initials.ts', 'flat/02-initials/initials.ts', 'loose/initials.ts');
    put('nothing/.gitkeep', 'odd/src/x.ts');
    for (const id of ['one', 'flat', 'loose', 'nothing', 'odd']) {
      expect(await find(id)).toEqual({ kind: 'one', id, source: { kind: 'folder', path: join(root, id) } });
    }
    expect((await findMembers([ROOT])).kind).toBe('one');
    const path = join(root, 'loose/initials.ts');
    expect(await findMembers([path])).toMatchObject({
      kind: 'one',
      source: { kind: 'files', paths: [path] },
    });
  });

  test('a folder of submissions and archives is a class; what is nobody’s is told', async () => {
    put('class/bo/exercises/02-initials/initials.ts', 'class/ada/02-initials/initials.ts', 'class/.git/x');
    put('class/empty/notes.txt', 'class/README.md', 'class/chen.tar.gz');
    expect(await idsOf('class')).toEqual(['ada', 'bo', 'empty', 'chen']);
    expect(await find('class')).toMatchObject({ leftOut: ['README.md'] });
  });

  test('folders that begin as those of exercises do are students', async () => {
    for (const name of ['01-team-red', '07-team-blue', '03-x']) put(`teams/${name}/initials.ts`);
    expect(await idsOf('teams')).toEqual(['01-team-red', '03-x', '07-team-blue']);
  });

  test('several paths are a class', async () => {
    expect(await idsOf('one', 'flat')).toEqual(['one', 'flat']);
    expect(await idsOf('class/chen.tar.gz')).toBe('one');
    expect(await idsOf('class', 'one')).toEqual(['ada', 'bo', 'empty', 'chen', 'one']);
  });

  test('one archive in a folder, and one folder in a folder, are what was handed in', async () => {
    put('moodle/Ana_42_file_/course.zip', 'moodle/Ana_42_file_/.DS_Store', 'moodle/__MACOSX/x');
    put('moodle/bo/cnn-bo-main/exercises/02-initials/initials.ts');
    expect(await idsOf('moodle')).toEqual(['Ana_42_file_', 'bo']);
  });

  test('an archive that cannot be read is somebody all the same', async () => {
    const names = ['a.ZIP', 'b.tar', 'c.tgz', 'd.rar', 'e.7z', 'f.tar.xz', 'notes.txt'];
    put(...names.map((name) => `archives/${name}`));
    expect(await idsOf('archives')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('a folder beside its archive: nobody knows which of them counts', async () => {
    put('double/ana/exercises/02-initials/initials.ts', 'double/ana.zip');
    await expect(find('double')).rejects.toThrow(
      /two submissions are called "ana": .*double\/ana and .*double\/ana\.zip; leave one of them/,
    );
  });

  test('refuses what is not there, what is no submission, and names that come twice', async () => {
    put('notes.txt', 'other/ada/02-initials/initials.ts');
    await expect(find('nowhere')).rejects.toThrow(/there is no file or folder .*nowhere/);
    await expect(find('notes.txt')).rejects.toThrow(/neither a folder nor an archive/);
    await expect(find('class', 'other')).rejects.toThrow(
      /two submissions are called "ada": .*class\/ada and .*other\/ada/,
    );
  });

  test('refuses the folder above that of a class, and names the one that is meant', async () => {
    for (const id of ['1001', '1002', '1003']) put(`above/moodle/Ann One_${id}_assignsubmission_file/x.zip`);
    put('above/moodle/Eve Text_1005_assignsubmission_onlinetext/onlinetext.html');
    await expect(find('above')).rejects.toThrow(
      /above is one level too high: the folder moodle in it holds 4 submissions; name .*above\/moodle$/,
    );
  });

  test('files that an LMS named belong to their student; what was handed in again is another attempt', async () => {
    put(
      'canvas/oneann_1001_50001_x.zip',
      'canvas/oneann_1001_50002_x-1.zip',
      'canvas/twobob_1002_50003_initials.ts',
    );
    put('canvas/threecy_LATE_1003_50004_initials.ts', 'canvas/threecy_LATE_1003_50005_linked-lists-2.ts');
    put('canvas/fourdee_1004_50006_x.zip', 'canvas/fourdee_1004_50007_screen.png', 'canvas/notes.txt');
    const { members, leftOut } = await findClass('canvas');
    const at = (...names: string[]) => names.map((name) => join(root, 'canvas', name));
    expect(members.map(({ id, attempt, source }) => [id, attempt, pathsOf(source)])).toEqual([
      ['fourdee_1004', 1, at('fourdee_1004_50006_x.zip', 'fourdee_1004_50007_screen.png')],
      ['oneann_1001', 1, at('oneann_1001_50001_x.zip')],
      ['oneann_1001', 2, at('oneann_1001_50002_x-1.zip')],
      [
        'threecy_1003',
        1,
        at('threecy_LATE_1003_50004_initials.ts', 'threecy_LATE_1003_50005_linked-lists-2.ts'),
      ],
      ['twobob_1002_50003_initials.ts', 1, at('twobob_1002_50003_initials.ts')],
    ]);
    expect(leftOut).toEqual(['notes.txt']);
  });

  test('a text beside the files of the same student in Moodle is no submission of its own', async () => {
    put(
      'both/Ann One_1_assignsubmission_file/x.zip',
      'both/Bo Two_2_assignsubmission_onlinetext/onlinetext.html',
    );
    put('both/Ann One_1_assignsubmission_onlinetext/onlinetext.html');
    expect(await idsOf('both')).toEqual([
      'Ann One_1_assignsubmission_file',
      'Bo Two_2_assignsubmission_onlinetext',
    ]);
  });

  test.each<[string, string[], string[]]>([
    ['archives', ['a.zip', 'b.tar.gz'], ['a', 'b']],
    ['folders', ['class/a/exercises/02-initials/initials.ts', 'class/b/initials.ts'], ['a', 'b']],
    [
      'files',
      ['oneann_1_2_initials.ts', 'twobob_3_4_linked-lists.ts'],
      ['oneann_1_2_initials.ts', 'twobob_3_4_linked-lists.ts'],
    ],
    ['one student', ['Ann One_1_assignsubmission_file/x.zip'], ['Ann One_1_assignsubmission_file']],
  ])('an archive of %s is the class that an LMS hands out', async (what, names, ids) => {
    const file = join(root, `${what}.zip`);
    writeFileSync(file, makeZip(names.map((name) => ({ name, content: '// x' }))));
    const found = await findMembers([file]);
    if (found.kind !== 'class') expect.fail('one submission');
    expect(found.members.map(({ id }) => id)).toEqual(ids);
    const [path] = pathsOf(found.members[0]!.source);
    expect(existsSync(path!)).toBe(true);
    found.remove();
    expect(existsSync(path!)).toBe(false);
  });

  test('an archive of one submission, or of an archive that nobody can tell, is one', async () => {
    for (const name of [
      'ana-main/exercises/02-initials/initials.ts',
      'initials.ts',
      'hand-in.zip',
      'x.txt',
    ]) {
      writeFileSync(join(root, 'ana.zip'), makeZip([{ name, content: '// x' }]));
      expect(await idsOf('ana.zip'), name).toBe('one');
    }
  });

  test('one student in the archive of a class with a name that no system takes costs nobody else anything', async () => {
    const names = ['bad/initials.ts', `bad/${'x'.repeat(300)}.ts`, 'ada/initials.ts', 'bo/initials.ts'];
    writeFileSync(join(root, 'hostile.zip'), makeZip(names.map((name) => ({ name, content: '// x' }))));
    const { members, remove } = await findClass('hostile.zip');
    expect(members.map(({ id, source }) => [id, source.kind])).toEqual([
      ['ada', 'folder'],
      ['bad', 'none'],
      ['bo', 'folder'],
    ]);
    remove();
  });
});
