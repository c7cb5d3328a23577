import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Exercise, folderOf, readCourse } from '../../engine/course/course.ts';
import { aMember } from '../samples.ts';
import { locateMember } from './locate-member.ts';

const root = mkdtempSync(join(tmpdir(), 'require-modules-test-'));
afterAll(() => rmSync(root, { recursive: true }));

const [exercise, other] = readCourse().exercises as [Exercise, Exercise];
const name = folderOf(exercise);
const file = `${exercise.slug}.ts`;
let count = 0;

/** A submission in which the other exercise is right. */
function submission(make: (folder: string, module: string) => void): string {
  const path = join(root, `submission${count++}`);
  const folder = join(path, 'exercises', name);
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(path, 'exercises', folderOf(other)));
  writeFileSync(join(path, 'exercises', folderOf(other), `${other.slug}.ts`), 'export {};');
  make(folder, join(folder, file));
  return path;
}
const locate = (path: string, exercises = [exercise, other]) =>
  locateMember(aMember('ada', { source: { kind: 'folder', path } }), { exercises });
const replace = (path: string, make: () => void): void => {
  rmSync(path, { recursive: true });
  make();
};

describe('something else in the place of a file: no total, with the reason', () => {
  test.each<[string, (folder: string, module: string) => void, RegExp]>([
    ['a link', (_, module) => symlinkSync('/etc/passwd', module), /holds a link .*linked-lists\.ts/],
    ['a folder', (_, module) => mkdirSync(module), /linked-lists\.ts is a folder/],
    ['a pipe', (_, module) => execFileSync('mkfifo', [module]), /holds a device .*linked-lists\.ts/],
    [
      'a pointer of Git LFS',
      (_, module) =>
        writeFileSync(module, 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n'),
      /linked-lists\.ts is a pointer of Git LFS: the file itself was not handed in/,
    ],
    [
      'a link that became text',
      (_, module) => writeFileSync(module, '../mine/grid.ts'),
      /is a link that became text/,
    ],
    [
      'a file of gigabytes',
      (_, module) => {
        writeFileSync(module, '');
        truncateSync(module, 5e9);
      },
      /linked-lists\.ts is larger than 1000000 bytes/,
    ],
    [
      'a link to a folder',
      (folder) => replace(folder, () => symlinkSync('..', folder)),
      /holds a link .*01-linked-lists/,
    ],
    [
      'a file',
      (folder) => replace(folder, () => writeFileSync(folder, '')),
      /01-linked-lists is a file, where a/,
    ],
    [
      'a submodule that nobody fetched',
      (folder) =>
        writeFileSync(join(folder, '../../.gitmodules'), `[submodule "x"]\npath = exercises/${name}\n`),
      /01-linked-lists is a submodule/,
    ],
    [
      'a file called exercises',
      (folder) => replace(join(folder, '..'), () => writeFileSync(join(folder, '..'), '')),
      /holds no exercise: .*it holds "exercises"/,
    ],
  ])('%s', async (_what, make, message) => {
    const path = submission(make);
    await expect(locate(path)).rejects.toMatchObject({
      kind: 'unreadable',
      message: expect.stringMatching(message),
    });
  });

  test('a module that is missing, empty, short, or speaks of such things, is graded as what it is', async () => {
    for (const text of [
      undefined,
      '',
      'export {};',
      'x.ts;',
      "// version https://git-lfs\nimport './a.ts'",
      'a b.ts',
    ]) {
      const path = submission((_, module) => {
        if (text !== undefined) writeFileSync(module, text);
      });
      await expect(locate(path)).resolves.toBeDefined();
    }
  });
});
