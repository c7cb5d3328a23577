import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { InputError } from '../engine/course/input-error.ts';
import type { GradedWith } from '../engine/scoring/graded-with.ts';
import { readBook, writeOutputs } from '../reports/write-outputs.ts';
import { BookMaker } from './book/book.ts';
import { compareBooks } from './book/compare-books.ts';
import { ClassFolder } from './class-folder.ts';
import { mergeClasses } from './merge-classes.ts';
import { aCourse, aGradedWith, aMember, aReport } from './samples.ts';

let root: string;
const roots: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'merge-test-'));
  roots.push(root);
});
afterAll(() => {
  for (const one of roots) rmSync(one, { recursive: true });
});

function shard(name: string, students: Record<string, number>, other: Partial<GradedWith> = {}): string {
  const folder = new ClassFolder(join(root, name));
  folder.prepare();
  for (const [id, passed] of Object.entries(students)) {
    folder.writeReport(aMember(id), aGradedWith(other), aReport(id, { '01': passed, '02': passed }), 'key');
  }
  return folder.path;
}
const out = () => new ClassFolder(join(root, 'out'));
const idsOf = (folder: ClassFolder) =>
  [...folder.attempts(() => expect.fail())].map(({ member }) => member.id);

describe('mergeClasses', () => {
  test('joins folders, byte for byte, and tells who is missing', () => {
    const [one, two] = [shard('one', { ada: 4 }), shard('two', { bo: 1, Chen: 2 })];
    const merged = mergeClasses([one, two], out(), [aMember('ada'), aMember('bo'), aMember('dee')]);
    expect(merged).toMatchObject({ attempts: 3, missing: [{ id: 'dee' }] });
    expect(idsOf(out()).sort()).toEqual(['Chen', 'ada', 'bo']);
    expect(readFileSync(join(out().path, 'reports/ada.json'), 'utf8')).toBe(
      readFileSync(join(one, 'reports/ada.json'), 'utf8'),
    );
  });

  test('takes problems over, and what belonged to an earlier merge goes', () => {
    const one = shard('one', { ada: 4 });
    mergeClasses([shard('old', { zoe: 4 })], out());
    new ClassFolder(one).writeProblem(aMember('bo'), aGradedWith(), { kind: 'not-fetched', message: 'gone' });
    mergeClasses([one], out());
    expect(idsOf(out())).toEqual(['ada', 'bo']);
  });

  test.each([
    ['itself', ''],
    ['in a folder, as a lone artifact', 'shards'],
    ['in a folder of the artifact', 'shards/shard-0'],
    ['unpacked by hand', 'shards/run-17/shard-0/shard-0'],
  ])('takes what was downloaded: %s', (_how, place) => {
    const path = shard(join('download', place), { ada: 4 });
    if (place.includes('/')) shard('download/shards/shard-1', { bo: 1 });
    // What an earlier merge has made beside it is no part of the class.
    const target = new ClassFolder(join(root, 'download/merged'));
    expect(mergeClasses([path], target)).toMatchObject({ attempts: 1, folders: 1 });
    const expected = place.includes('/') ? ['ada', 'bo'] : ['ada'];
    expect(mergeClasses([join(root, 'download'), path], target).folders).toBe(expected.length);
    expect(idsOf(target)).toEqual(expected);
  });

  test('takes the parts of a lone shard for what they are parts of', () => {
    const path = shard('shards', { ada: 4 });
    const parts = ['entries', 'reports'].map((part) => join(path, part));
    expect(mergeClasses(parts, out())).toMatchObject({ attempts: 1, folders: 1 });
  });

  test('archives that nobody has unpacked are told of', () => {
    writeFileSync(join(root, 'shard-0.zip'), '');
    expect(() => mergeClasses([root], out())).toThrow(/holds archives \(shard-0\.zip\).*unpack them/);
  });

  test.each([
    ['grader', { grader: 'e'.repeat(64) }, /two was graded with other graders than .*one/],
    ['checks', { checks: 'e'.repeat(64) }, /other checks/],
    ['seed', { seed: '8'.repeat(64) }, /other seeds/],
    ['isolation', { isolation: ['process', 'bubblewrap'] }, /other layers of isolation/],
    ['Node and limits', { node: 'v22.0.0', limits: 'e'.repeat(64) }, /other versions of Node, limits/],
  ])('refuses another %s', (_what, other, message) => {
    const folders = [shard('one', { ada: 4 }), shard('two', { bo: 1 }, other)];
    expect(() => mergeClasses(folders, out())).toThrow(message);
  });

  test('refuses a student who is in two folders, damage, and folders that are no class; names all of it', () => {
    const [one, two] = [shard('one', { ada: 4, bo: 1 }), shard('two', { ada: 4 })];
    const report = join(one, 'reports/bo.json');
    writeFileSync(report, readFileSync(report, 'utf8').replace('"score": 1', '"score": 4'));
    const merge = () => mergeClasses([one, two, join(root, 'nowhere')], out());
    expect(merge).toThrow(InputError);
    expect(merge).toThrow(
      /nowhere holds no graded class[\s\S]*bo\.json was altered[\s\S]*ada is in .*one and in .*two/,
    );
  });
});

describe('outputs', () => {
  test('a class with a damaged report gets no gradebook that lacks it', () => {
    const path = shard('one', { ada: 4, bo: 1 });
    writeFileSync(join(path, 'reports/bo.json'), '{');
    expect(() => readBook(new ClassFolder(path), aCourse(), [])).toThrow(
      /bo\.json is cut off[\s\S]*grade again/,
    );
  });

  test('follow from the reports alone: twice the same to the byte', () => {
    const folder = new ClassFolder(shard('one', { ada: 4, bo: 1 }));
    const write = () => {
      writeOutputs(folder, { course: aCourse(), overrides: [], now: 0 });
      return [
        'gradebook.html',
        'gradebook.csv',
        'feedback/bo.html',
        'junit/bo.xml',
        'gradescope/bo.json',
        'classroom/bo.json',
      ].map((file) => readFileSync(join(folder.path, file), 'utf8'));
    };
    expect(write()).toEqual(write());
  });
});

describe('compareBooks', () => {
  const bookOf = (
    scores: Record<string, number>,
    overrides: ConstructorParameters<typeof BookMaker>[1] = [],
  ) => {
    const maker = new BookMaker(aCourse(), overrides);
    for (const [id, passed] of Object.entries(scores))
      maker.add({ member: aMember(id), report: aReport(id, { '01': passed, '02': 4 }) });
    return maker.make();
  };

  test('tells who moves, by how much, through which check', () => {
    expect(compareBooks(bookOf({ ada: 4, bo: 2 }), bookOf({ ada: 4, bo: 3 }))).toEqual([
      {
        id: 'bo',
        before: 6,
        after: 7,
        exercises: [
          {
            exercise: '01',
            before: 2,
            after: 3,
            checks: [{ check: 'task0 > holds 2', before: 0, after: 1 }],
            reasons: [],
          },
        ],
      },
    ]);
  });

  test('a score that was set by hand stays, and says so', () => {
    const override = { id: 'bo', exercise: '01', score: 4, reason: 'ill', by: 'kim', at: 0 };
    const changes = compareBooks(bookOf({ bo: 2 }, [override]), bookOf({ bo: 3 }, [override]));
    expect(changes[0]).toMatchObject({
      before: 8,
      after: 8,
      exercises: [{ before: 4, after: 4, reasons: ['set by hand: ill'] }],
    });
  });

  test('who came or went moves from or to nothing', () => {
    const changes = compareBooks(bookOf({ ada: 4 }), bookOf({ bo: 1 }));
    expect(changes.map(({ id, before, after }) => [id, before, after])).toEqual([
      ['ada', 8, undefined],
      ['bo', undefined, 5],
    ]);
  });
});
