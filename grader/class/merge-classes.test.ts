import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { InputError } from '../engine/course/input-error.ts';
import type { GradedWith } from '../engine/scoring/graded-with.ts';
import type { Report } from '../engine/scoring/report.ts';
import { readBook, writeOutputs } from '../reports/write-outputs.ts';
import { BookMaker } from './book/book.ts';
import { compareBooks } from './book/compare-books.ts';
import { ClassFolder } from './class-folder.ts';
import { mergeClasses } from './merge-classes.ts';
import { aCourse, aGradedWith, aMember, aReport, hashesFor, KEYS } from './samples.ts';

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
    const using = aGradedWith(other);
    const each = Object.keys(using.exercises).map((exercise) => [exercise, passed]);
    const report = gradedBy(using, aReport(id, Object.fromEntries(each)));
    folder.writeReport(aMember(id), using, report, KEYS);
  }
  return folder.path;
}

/** The same report, of a grader with other checks, another seed … */
function gradedBy({ seed, isolation, node, ...hashes }: GradedWith, report: Report) {
  return { ...report, seed, isolation, hashes, environment: { ...report.environment, node } };
}

/** What a grader has that is another one for this exercise alone. */
function othersOf(id: string, other: Partial<GradedWith['exercises'][string]>): Partial<GradedWith> {
  const { exercises } = hashesFor(['01', '02']);
  return { exercises: { ...exercises, [id]: { ...exercises[id]!, ...other } } };
}

const out = () => new ClassFolder(join(root, 'out'));
const idsOf = (folder: ClassFolder) =>
  [...folder.attempts(() => expect.fail())].map(({ member }) => member.id);

describe('mergeClasses', () => {
  test('joins folders, byte for byte, and tells who is missing', async () => {
    const [one, two] = [shard('one', { ada: 4 }), shard('two', { bo: 1, Chen: 2 })];
    const expected = [aMember('ada'), aMember('bo'), aMember('dee')];
    const merged = await mergeClasses([one, two], out(), { expected });
    expect(merged).toMatchObject({ attempts: 3, missing: [{ id: 'dee' }] });
    expect(idsOf(out()).sort()).toEqual(['Chen', 'ada', 'bo']);
    expect(readFileSync(join(out().path, 'reports/ada.json'), 'utf8')).toBe(
      readFileSync(join(one, 'reports/ada.json'), 'utf8'),
    );
  });

  test('takes problems over, and what belonged to an earlier merge goes', async () => {
    const one = shard('one', { ada: 4 });
    await mergeClasses([shard('old', { zoe: 4 })], out());
    new ClassFolder(one).writeProblem(aMember('bo'), aGradedWith(), { kind: 'not-fetched', message: 'gone' });
    await mergeClasses([one], out());
    expect(idsOf(out())).toEqual(['ada', 'bo']);
  });

  test.each([
    ['itself', ''],
    ['in a folder, as a lone artifact', 'shards'],
    ['in a folder of the artifact', 'shards/shard-0'],
    ['unpacked by hand', 'shards/run-17/shard-0/shard-0'],
  ])('takes what was downloaded: %s', async (_how, place) => {
    const path = shard(join('download', place), { ada: 4 });
    if (place.includes('/')) shard('download/shards/shard-1', { bo: 1 });
    // What an earlier merge has made beside it is no part of the class.
    const target = new ClassFolder(join(root, 'download/merged'));
    expect(await mergeClasses([path], target)).toMatchObject({ attempts: 1, folders: 1 });
    const expected = place.includes('/') ? ['ada', 'bo'] : ['ada'];
    expect((await mergeClasses([join(root, 'download'), path], target)).folders).toBe(expected.length);
    expect(idsOf(target)).toEqual(expected);
  });

  test('takes the parts of a lone shard for what they are parts of', async () => {
    const path = shard('shards', { ada: 4 });
    const parts = ['entries', 'reports'].map((part) => join(path, part));
    expect(await mergeClasses(parts, out())).toMatchObject({ attempts: 1, folders: 1 });
  });

  test('archives that nobody has unpacked are told of', async () => {
    writeFileSync(join(root, 'shard-0.zip'), '');
    await expect(mergeClasses([root], out())).rejects.toThrow(/holds archives \(shard-0\.zip\).*unpack them/);
  });

  test.each([
    ['grader', { grader: 'e'.repeat(64) }, /two was graded with other graders than .*one/],
    ['check', othersOf('02', { checks: 'e'.repeat(64) }), /other checks of 02 than/],
    ['seed', { seed: '8'.repeat(64) }, /other seeds/],
    ['isolation', { isolation: ['process'] }, /other layers of isolation/],
    [
      'Node and limits',
      { node: 'v22.0.0', ...othersOf('01', { limits: 'e'.repeat(64) }) },
      /other versions of Node, limits of 01/,
    ],
    ['selection of exercises', { exercises: hashesFor(['01']).exercises }, /other exercises than/],
  ])('refuses another %s', async (_what, other, message) => {
    const folders = [shard('one', { ada: 4 }), shard('two', { bo: 1 }, other)];
    await expect(mergeClasses(folders, out())).rejects.toThrow(message);
  });

  test('refuses a student who is in two folders, and folders that are no class; names all of it', async () => {
    const [one, two] = [shard('one', { ada: 4, bo: 1 }), shard('two', { ada: 4 })];
    const merge = () => mergeClasses([one, two, join(root, 'nowhere')], out());
    await expect(merge).rejects.toThrow(InputError);
    await expect(merge).rejects.toThrow(/nowhere holds no graded class[\s\S]*ada is in .*one and in .*two/);
  });

  test('puts aside what was altered, and joins the rest; nobody gets a zero for it', async () => {
    const [one, two] = [shard('one', { ada: 4, bo: 1 }), shard('two', { chen: 2 })];
    const file = join(one, 'reports/bo.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"score": 1', '"score": 4'));
    const merged = await mergeClasses([one, two], out(), { expected: [aMember('bo')] });
    expect(merged).toMatchObject({ attempts: 2, missing: [], aside: [{ file }] });
    expect(merged.aside[0]!.what).toBe('was altered after it had been written');
    const { book } = readBook(out(), aCourse(), []);
    expect(book.students.map(({ id, total }) => [id, total])).toEqual([
      ['ada', 8],
      ['bo', undefined],
      ['chen', 4],
    ]);
    expect(book.students[1]!.problem?.message).toMatch(/put aside.*grade it again/);
  });

  test('a forged twin of a good report takes nothing from it', async () => {
    const [one, two] = [shard('one', { ada: 4 }), shard('two', { ada: 1, bo: 1 })];
    forge(join(two, 'reports/ada.json'), (report) => ({ ...report, score: 1e308 }));
    const merged = await mergeClasses([one, two], out());
    expect(merged).toMatchObject({ attempts: 2, aside: [{ what: expect.stringContaining('1e+308') }] });
    expect(readBook(out(), aCourse(), []).book.students[0]).toMatchObject({ id: 'ada', total: 8 });
  });

  const checks = aReport('x', { '01': 4, '02': 4 }).exercises;
  test.each<[string, (report: Report) => unknown, RegExp]>([
    [
      'a score beyond its maximum',
      (report) => ({ ...report, score: 9999 }),
      /says 9999 points, and its parts/,
    ],
    ['a score without bounds', (report) => ({ ...report, score: 1e308 }), /says 1e\+308 points/],
    ['points beyond those of a check', inCheck({ points: 2 }), /has 2 of 1 points/],
    ['a check of its own', inCheck({ name: 'task0 > is easy' }), /has other checks of 01/],
    ['a check that is worth more', inCheck({ points: 4, maxPoints: 4 }), /says 2 points/],
    ['an exercise twice', twice, /names other exercises than/],
    ['an exercise that there is not', inExercise({ id: '99' }), /names other exercises than/],
    ['an exercise too few', without, /names other exercises than/],
    ['another title', inExercise({ title: 'Grids, easy' }), /has other checks of 01/],
    ['a time without end', inCheck({ durationMs: 1e300 }), /durationMs/],
    [
      "somebody else's report",
      (report) => ({ ...report, submission: { ...report.submission, id: 'bo' } }),
      /is a report of "bo"/,
    ],
    ['another seed', (report) => ({ ...report, seed: '8'.repeat(64) }), /names other seeds than/],
    ['200,000 exercises', many, /not as it should be: .*exercises/],
  ])('a forger who knows how reports are kept: %s', async (_what, change, said) => {
    const path = shard('one', { ada: 2, bo: 1, chen: 4, dee: 3 });
    forge(join(path, 'reports/ada.json'), change);
    const begun = performance.now();
    const merged = await mergeClasses([path], out(), { checksOf: async () => checks });
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(merged.aside.map(({ what }) => what)).toEqual([expect.stringMatching(said)]);
    const { book } = readBook(out(), aCourse(), []);
    expect(book.students.map(({ total }) => total)).toEqual([undefined, 2, 8, 6]);
  });

  test('an entry that was forged is put aside like a report', async () => {
    const path = shard('one', { ada: 2, bo: 1 });
    const entry = join(path, 'entries/ada.json');
    const content = JSON.parse(readFileSync(entry, 'utf8'));
    writeFileSync(entry, JSON.stringify({ ...content, member: { ...content.member, submittedAt: 1e300 } }));
    const merged = await mergeClasses([path], out(), { expected: [aMember('ada'), aMember('bo')] });
    expect(merged).toMatchObject({
      attempts: 1,
      aside: [{ what: expect.stringMatching(/submittedAt/) }],
      missing: [{ id: 'ada' }],
    });
  });

  test('whatever one report says, three others get their grades', async () => {
    const path = shard('one', { ada: 2, bo: 1, chen: 4, dee: 3 });
    const file = join(path, 'reports/ada.json');
    const honest = readFileSync(file, 'utf8');
    await fc.assert(
      fc.asyncProperty(fc.nat(10_000), hostileValue, async (at, value) => {
        writeFileSync(file, honest);
        forge(file, (report) => replaceAt(report, at, value));
        await mergeClasses([path], out(), { checksOf: async () => checks });
        const { book } = writeOutputs(out(), { course: aCourse(), overrides: [], now: 0 });
        const totals = new Map(book.students.map(({ id, total }) => [id, total]));
        expect(['bo', 'chen', 'dee'].map((id) => totals.get(id))).toEqual([2, 8, 6]);
        const total = totals.get('ada');
        if (total !== undefined) expect(total >= 0 && total <= 8).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

/** Changes a report, and what is noted of it beside, as somebody would who knows how reports are kept. */
function forge(file: string, change: (report: Report) => unknown): void {
  const text = JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8'))));
  writeFileSync(file, text);
  const entry = file.replace('reports', 'entries');
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(entry, readFileSync(entry, 'utf8').replace(/"sha256": ?"\w+"/, `"sha256": "${sha256}"`));
}

function inExercise(more: object) {
  return (report: Report) => {
    const [first, ...rest] = report.exercises;
    return { ...report, exercises: [{ ...first, ...more }, ...rest] };
  };
}

function inCheck(more: object) {
  return (report: Report) => {
    const [first, ...rest] = report.exercises[0]!.checks;
    return inExercise({ checks: [{ ...first, ...more }, ...rest] })(report);
  };
}

function twice(report: Report): Report {
  const [first] = report.exercises;
  return {
    ...report,
    score: report.score + first!.score,
    maxScore: report.maxScore + first!.maxScore,
    exercises: [...report.exercises, first!],
  };
}

const without = (report: Report): Report => ({
  ...report,
  score: 2,
  maxScore: 4,
  exercises: report.exercises.slice(0, 1),
});

const many = (report: Report): Report => ({
  ...report,
  exercises: Array.from({ length: 200_000 }, () => ({ ...report.exercises[0]!, checks: [] })),
});

const hostileValue = fc.oneof(
  fc.constantFrom<unknown>(
    1e308,
    -1,
    1e300,
    '',
    '__proto__',
    '\u001B[31m',
    '::warning::x',
    '\u202Eabc',
    null,
    [],
    {},
  ),
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue(),
);

/** The same value with another in one of its places. */
function replaceAt(report: unknown, at: number, value: unknown): unknown {
  const places: [object, string][] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      places.push([node, key]);
      collect(child);
    }
  };
  collect(report);
  const [node, key] = places[at % places.length]!;
  Object.assign(node, { [key]: value });
  return report;
}

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
        'prairielearn/bo.json',
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
