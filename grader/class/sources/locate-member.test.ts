import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf, ROOT, readCourse } from '../../engine/course/course.ts';
import { stageSubmission } from '../../engine/sandbox/stage.ts';
import { sourceOf } from '../roster/source-of.ts';
import { locateMember } from './locate-member.ts';
import { Unavailable } from './unavailable.ts';
import { makeTar, makeZip } from './unpack/make-archives.ts';

const root = mkdtempSync(join(tmpdir(), 'locate-test-'));
afterAll(() => rmSync(root, { recursive: true }));

const SAMPLES = join(ROOT, 'datasets/sample-class');
const samples = readdirSync(SAMPLES, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** What is graded of a folder: the hash of the staged files, and what is wrong with them. */
function staged(folder: string) {
  const exercises = readCourse().exercises.map((exercise) => ({
    folder: folderOf(exercise),
    module: `${exercise.slug}.ts`,
  }));
  const { sha256, modules, remove } = stageSubmission(folder, exercises, join(ROOT, 'exercises/lib'));
  remove();
  return { sha256, problems: Object.values(modules).map((module) => 'problem' in module && module.problem) };
}

async function located(path: string) {
  const { folder, remove } = await locateMember({ source: sourceOf(path) }, readCourse());
  const found = staged(folder);
  remove?.();
  return { ...found, folder };
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: relative(folder, path), content: readFileSync(path) }));

describe('locateMember', () => {
  test.each(samples.map(({ name }) => name))('%s is the same as a folder and as an archive', async (name) => {
    const files = filesOf(join(SAMPLES, name));
    const tar = makeTar(files.map(({ name: path, content }) => ({ path: `top/${path}`, content })));
    const archives: [string, Buffer][] = [
      [`${name}.zip`, makeZip(files)],
      [`${name}.tar`, tar],
      [`${name}.tar.gz`, gzipSync(tar)],
    ];
    const { sha256, problems } = staged(join(SAMPLES, name));
    for (const [file, bytes] of archives) {
      writeFileSync(join(root, file), bytes);
      const { folder, ...rest } = await located(join(root, file));
      expect(rest, file).toEqual({ sha256, problems });
      expect(existsSync(folder)).toBe(false);
    }
  });

  test('finds a submission one folder down, and in an archive in a folder', async () => {
    const ada = join(SAMPLES, 'ada-complete');
    cpSync(ada, join(root, 'github/course-ada-main'), { recursive: true });
    mkdirSync(join(root, 'moodle'));
    writeFileSync(join(root, 'moodle/course.zip'), makeZip(filesOf(ada)));
    for (const folder of ['github', 'moodle']) {
      expect((await located(join(root, folder))).sha256, folder).toBe(staged(ada).sha256);
    }
  });

  test('says why there is nothing to grade, and leaves nothing behind', async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('grader-archive-'));
    const before = left();
    writeFileSync(join(root, 'broken.zip'), makeZip([{ name: 'a.ts', content: 'x' }]).subarray(0, 50));
    writeFileSync(join(root, 'chen.rar'), 'Rar!\x1a\x07');
    writeFileSync(join(root, 'page'), '');
    for (const [name, kind, message] of [
      ['broken.zip', 'unreadable', /the archive broken\.zip is damaged or cut off/],
      ['chen.rar', 'unreadable', /the archive chen\.rar is a RAR archive, which is not read/],
      ['nobody.zip', 'no-submission', 'nothing was handed in: there is no nobody.zip'],
      ['nobody', 'no-submission', 'nothing was handed in: there is no nobody'],
      ['page', 'unreadable', 'page is neither a folder nor an archive'],
    ] as const) {
      const failure = await located(join(root, name)).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(Unavailable);
      expect(failure).toMatchObject({ kind, message: expect.stringMatching(message) });
    }
    expect(left()).toEqual(before);
  });
});
