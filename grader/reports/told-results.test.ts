import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BookMaker } from '../class/book/book.ts';
import { ClassFolder } from '../class/class-folder.ts';
import type { Member } from '../class/roster/member.ts';
import { aCourse, aGradedWith, aMember, aReport, KEYS } from '../class/samples.ts';
import type { Report } from '../engine/scoring/report.ts';
import { toldResults } from './told-results.ts';

const root = mkdtempSync(join(tmpdir(), 'told-results-'));
afterAll(() => rmSync(root, { recursive: true }));
let count = 0;
const byHand = { id: 'ada', exercise: '01', score: 2.5, reason: 'ill', by: 'kim', at: 0 };

/** What Ada, the only student of a class, is told of her attempts. */
function told(
  attempts: (Report | undefined)[],
  {
    course = aCourse(),
    overrides = [] as ConstructorParameters<typeof BookMaker>[1],
    more = {} as Partial<Member>,
    others = [] as Report[],
  } = {},
) {
  const folder = new ClassFolder(join(root, String(count++)));
  folder.prepare();
  const maker = new BookMaker(course, overrides);
  attempts.forEach((report, index) => {
    const member = aMember('ada', { attempt: index + 1, ...more });
    if (report) folder.writeReport(member, aGradedWith(), report, KEYS);
    maker.add({
      member,
      ...(report ? { report } : { problem: { kind: 'no-submission', message: 'nothing' } }),
    });
  });
  for (const report of others) maker.add({ member: aMember(report.submission.id), report });
  const book = maker.make();
  return toldResults(folder, book.students[0]!, book, 'points');
}

test('results by exercise, of hidden checks their points alone; the marks are those of the book', () => {
  const results = told([aReport('ada', { '02': 1, '01': 3 }, { message: 'SECRET' })])!;
  expect(results.title).toBe('ada');
  expect(results.told.map(({ id, score }) => [id, score])).toEqual([
    ['01', 3],
    ['02', 1],
  ]);
  expect(results.told[0]!.checks.map(({ name }) => name)).toEqual([
    'task0 > holds 0',
    'task1 > holds 1',
    'hidden checks > 1 of 2 pass',
  ]);
  expect(results.marks).toEqual({
    score: 4,
    maxScore: 8,
    scores: { '01': 3, '02': 1 },
    counted: {},
    notes: {},
  });
});

test('results stand in the order of exercises, whichever attempt holds them', () => {
  const attempts = [aReport('ada', { '02': 1 }), aReport('ada', { '10': 2, '01': 3 })];
  expect(told(attempts)!.told.map(({ id, score }) => [id, score])).toEqual([
    ['01', 3],
    ['02', 1],
    ['10', 2],
  ]);
});

test('a student with a name is called by it', () => {
  expect(told([aReport('ada', { '01': 1 })], { more: { name: 'Ada B' } })!.title).toBe('Ada B');
});

test('whoever handed nothing in, and has nothing set by hand, is told nothing', () => {
  expect(told([undefined], { others: [aReport('bo', { '01': 4 })] })).toBeUndefined();
});

test('what was set by hand where nothing was handed in has a score, and no checks', () => {
  expect(told([undefined], { overrides: [byHand], others: [aReport('bo', { '01': 4, '02': 4 })] })).toEqual({
    title: 'ada',
    told: [{ id: '01', title: 'Title 01', score: 2.5, maxScore: 4, checks: [] }],
    marks: {
      score: 2.5,
      maxScore: 8,
      scores: { '01': 2.5 },
      counted: {},
      notes: { '01': ['set to 2.5 of 4 by kim on 1970-01-01 00:00: ill'] },
    },
  });
});

test('what was set by hand stands under its own exercise', () => {
  const results = told([undefined], {
    overrides: [{ ...byHand, exercise: '02' }],
    others: [aReport('bo', { '01': 4, '02': 4 })],
  })!;
  expect(results.told).toMatchObject([{ id: '02', title: 'Title 02', score: 2.5 }]);
});

test('what was set by hand where something was keeps its checks', () => {
  const { told: results, marks } = told([aReport('ada', { '01': 4 })], { overrides: [byHand] })!;
  expect(results).toMatchObject([{ id: '01', score: 4 }]);
  expect(results[0]!.checks).toHaveLength(3);
  expect([marks.score, marks.scores]).toEqual([2.5, { '01': 2.5 }]);
});

test.each([
  ['another weight', { weight: 10 }, { score: 7.5, weight: 10, extraCredit: false }],
  ['extra credit', { extraCredit: true }, { score: 3, weight: 4, extraCredit: true }],
])('with %s it is told what each exercise adds', (_what, more, counted) => {
  const { marks } = told([aReport('ada', { '01': 3 })], {
    course: aCourse({ '01': more }),
    others: [aReport('bo', { '02': 4 })],
  })!;
  expect(marks.counted).toEqual({ '01': counted });
});

test('what a student wrote is cleaned, also where a kept report holds it as it was', () => {
  const { told: results } = told([aReport('ada', { '01': 0 }, { message: 'a\u001b[31mb' })])!;
  expect(results[0]!.checks[0]!.message).not.toContain('\u001b');
});
