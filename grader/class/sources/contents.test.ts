import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { fuzzRuns } from '../../engine/sandbox/fuzz-runs.ts';
import { aCourse } from '../samples.ts';
import { type Chosen, Contents } from './contents.ts';
import { submissionIn } from './submission-in.ts';
import { Ungradable } from './ungradable.ts';

const { exercises } = aCourse();
const root = mkdtempSync(join(tmpdir(), 'contents-test-'));
afterAll(() => rmSync(root, { recursive: true }));

function choose(...paths: string[]): Chosen {
  const contents = new Contents(exercises);
  for (const path of paths) contents.see(path.split('/'), 'file');
  return contents.choose();
}
const filesOf = (...paths: string[]) => {
  const chosen = choose(...paths);
  return chosen.kind === 'code' ? Object.fromEntries(chosen.files) : chosen;
};

describe('what was handed in', () => {
  test.each<[string, string[], unknown]>([
    ['an archive among other files', ['hand-in.zip', 'README.txt'], { kind: 'archive', path: 'hand-in.zip' }],
    ['an archive in a folder', ['mine/hand-in.zip', 'a.pdf'], { kind: 'archive', path: 'mine/hand-in.zip' }],
    ['a loose module', ['grids.ts'], { '01-grids/grids.ts': 'grids.ts' }],
    [
      'a loose module and its helper',
      ['grids.ts', 'help.ts', 'x.test.ts'],
      { '01-grids/help.ts': 'help.ts', '01-grids/grids.ts': 'grids.ts' },
    ],
    ['a module that Canvas numbered', ['pools-1.ts'], { '02-pools/pools.ts': 'pools-1.ts' }],
    ['a module that a browser numbered', ['pools (2).ts'], { '02-pools/pools.ts': 'pools (2).ts' }],
    ['a module that Canvas named', ['oneann_1_2_pools.ts'], { '02-pools/pools.ts': 'oneann_1_2_pools.ts' }],
    [
      'a module that Moodle named',
      ['Ann One_1_assignsubmission_file_pools.ts'],
      { '02-pools/pools.ts': 'Ann One_1_assignsubmission_file_pools.ts' },
    ],
    [
      'modules of two exercises',
      ['grids.ts', 'pools.ts'],
      { '01-grids/grids.ts': 'grids.ts', '02-pools/pools.ts': 'pools.ts' },
    ],
    [
      'modules in folders that say which',
      ['ex 01/grids.ts', 'pools/pools.ts'],
      { '01-grids/grids.ts': 'ex 01/grids.ts', '02-pools/pools.ts': 'pools/pools.ts' },
    ],
    [
      'exercises beside an archive',
      ['exercises/01-grids/grids.ts', 'data.zip'],
      { 'exercises/01-grids/grids.ts': 'exercises/01-grids/grids.ts' },
    ],
    [
      'exercises beside a loose module',
      ['01-grids/grids.ts', 'pools.ts'],
      { '01-grids/grids.ts': '01-grids/grids.ts' },
    ],
  ])('%s is graded', (_what, paths, files) => {
    expect(filesOf(...paths)).toEqual(files);
  });

  test.each<[string, string[], RegExp]>([
    ['two archives', ['a.zip', 'b.tar'], /^holds two archives, "a\.zip" and "b\.tar": nobody knows which/],
    [
      'six archives',
      [...'abcdef'].map((name) => `${name}.zip`),
      /^holds 6 archives, .*"e\.zip" and 1 more: /,
    ],
    [
      'an archive beside a module',
      ['a.zip', 'grids.ts'],
      /^holds an archive beside the module of an exercise/,
    ],
    [
      'a module twice',
      ['grids.ts', 'grids-1.ts'],
      /^holds grids\.ts two times, "grids\.ts" and "grids-1\.ts"/,
    ],
    [
      'modules of two students',
      ['oneann_1_2_grids.ts', 'twobob_3_4_pools.ts'],
      /^holds modules of exercises in several places/,
    ],
    [
      'modules in folders of two',
      ['ann/grids.ts', 'bob/pools.ts'],
      /^holds modules of exercises in several places/,
    ],
    [
      'a class of folders',
      ['a/01-grids/grids.ts', 'b/x.zip', 'c/grids.ts', 'd/x.txt'],
      /^is one level too high: it holds 4 submissions$/,
    ],
    [
      'two of Moodle',
      ['Ann_1_assignsubmission_file/x.zip', 'Bo_2_assignsubmission_file/x.zip'],
      /^is one level too high: it holds 2 submissions$/,
    ],
    ['a text', ['onlinetext.html'], /^holds no exercise: .*; it holds "onlinetext\.html"$/],
    ['nothing', [], /^holds no exercise: .*; it is empty$/],
    ['nothing but what systems leave', ['.DS_Store', '__MACOSX/grids.ts', 'Thumbs.db'], /; it is empty$/],
    [
      'an exercise of another course',
      ['exercises/07-other/other.ts'],
      /it holds "exercises\/07-other\/other\.ts"$/,
    ],
    ['many files', ['a', 'b', 'c', 'd', 'e'], /it holds "a", "b", "c" and 2 more$/],
  ])('%s: nothing is graded, and it is said why', (_what, paths, why) => {
    expect(() => choose(...paths)).toThrow(Ungradable);
    expect(() => choose(...paths)).toThrow(why);
  });
});

const name = fc.constantFrom(
  ...['01-grids', '02-pools', 'exercises', 'grids.ts', 'pools.ts', 'pools-1.ts', 'help.ts', 'a.zip', 'b.zip'],
  ...['ann', 'bo', 'Ann_1_assignsubmission_file', 'oneann_1_2_grids.ts', 'x.txt', '.git', 'node_modules'],
);
const tree = fc.uniqueArray(fc.array(name, { minLength: 1, maxLength: 4 }), {
  maxLength: 8,
  selector: (parts) => parts.join('/'),
});
const outcome = (act: () => Chosen): unknown => {
  try {
    const chosen = act();
    return chosen.kind === 'code' ? { ...chosen, files: [...chosen.files].sort() } : chosen;
  } catch (error) {
    if (!(error instanceof Ungradable)) throw error;
    return error.message;
  }
};

test('whatever lies in a folder: one submission or a reason, and never files of two students', () => {
  fc.assert(
    fc.property(tree, (paths) => {
      const whole = paths.filter(
        (parts) =>
          !paths.some(
            (other) => other.length > parts.length && parts.every((part, at) => other[at] === part),
          ),
      );
      const told = outcome(() => choose(...whole.map((parts) => parts.join('/'))));
      if (typeof told === 'string') return;
      const { files = [] } = told as { files?: [string, string][] };
      const students = new Set(files.map(([, path]) => ['ann/', 'bo/'].find((who) => path.startsWith(who))));
      expect(students.size).toBeLessThan(2);
    }),
    { numRuns: fuzzRuns(5_000) },
  );
});

test('a folder is told as its files are', () => {
  let count = 0;
  fc.assert(
    fc.property(tree, (paths) => {
      const folder = join(root, String(++count));
      const made: string[] = [];
      for (const parts of paths) {
        try {
          mkdirSync(dirname(join(folder, ...parts)), { recursive: true });
          writeFileSync(join(folder, ...parts), '', { flag: 'wx' });
          made.push(parts.join('/'));
        } catch {
          // A file is in the place of a folder, or the other way round.
        }
      }
      mkdirSync(folder, { recursive: true });
      const seen = made
        .filter((path) => !/(^|\/)(\.git|node_modules)\//.test(path))
        .sort((one, other) => walkOrder(one, other));
      expect(outcome(() => submissionIn(folder, exercises))).toEqual(outcome(() => choose(...seen)));
    }),
    { numRuns: 200 },
  );
});

/** Name by name, as a folder is walked through. */
function walkOrder(one: string, other: string): number {
  const [mine, theirs] = [one.split('/'), other.split('/')];
  const at = mine.findIndex((part, index) => part !== theirs[index]);
  return mine[at]! < theirs[at]! ? -1 : 1;
}
