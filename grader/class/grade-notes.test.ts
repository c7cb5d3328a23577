import { expect, test } from 'vitest';
import { toLookInto } from '../reports/to-look-into.ts';
import { BookMaker } from './book/book.ts';
import { gradeNotes } from './grade-notes.ts';
import { aCourse, aMember, aReport } from './samples.ts';

const at = Date.parse('2026-10-03T18:00:00Z');
const commit = '0123456789'.repeat(4);

function bookOf(more: Parameters<typeof aMember>[1]) {
  const maker = new BookMaker(aCourse());
  maker.add({ member: aMember('ada', more), report: aReport('ada', { '01': 4 }) });
  return maker.make();
}
const notes = (more: Parameters<typeof aMember>[1], commits?: boolean) => {
  const book = bookOf(more);
  return gradeNotes(book.students[0]!, book, commits === undefined ? {} : { commits })['01'];
};

test('a student reads which commit and which time counted', () => {
  expect(notes({ lastChanges: { '01': { commit, at } } })).toEqual([
    'what counts: commit 0123456, handed in on 2026-10-03 18:00',
  ]);
  expect(notes({ lastChanges: { '01': { commit, at } } }, false)).toBeUndefined();
  expect(notes({ submittedAt: at + 60_000 })).toEqual(['what counts: handed in on 2026-10-03 18:01']);
  expect(notes({})).toBeUndefined();
});

test('and so does whoever looks into it what the history contradicts', () => {
  const doubt = 'commit 0123456 is dated in the future, so that nobody knows when it was made';
  const more = { lastChanges: { '01': { commit, doubt }, '02': { commit, doubt } } };
  expect(notes(more)).toEqual([doubt, 'what counts: commit 0123456']);
  expect(toLookInto(bookOf(more).students[0]!)).toBe(doubt);
});

const noted = (late: { days: number; factor: number }, more = {}, attempts = 1) => {
  const book = bookOf({});
  const [student] = book.students;
  const grade = { ...student!.exercises['01']!, earned: 4, score: 4 * late.factor, late, ...more };
  return gradeNotes({ ...student!, attempts, exercises: { '01': grade } }, book)['01'];
};
const inTime = { days: 0, factor: 1 };

test.each([
  ['a day', { days: 1, factor: 0.9 }, ['1 day late: 4 less 10 % is 3.6']],
  ['days, at a rate with a fraction', { days: 2, factor: 0.875 }, ['2 days late: 4 less 12.5 % is 3.5']],
  ['days that cost nothing', { days: 2, factor: 1 }, ['2 days late, which costs nothing']],
  ['in time', inTime, undefined],
])('how late: %s', (_what, late, lines) => {
  expect(noted(late)).toEqual(lines);
});

test('an override says from what to what, by whom, when and why, and nothing of the clock or of attempts', () => {
  const override = { id: 'ada', exercise: '01', score: 2, reason: 'ill', by: 'kim', at };
  const late = { days: 1, factor: 0.5 };
  const set = 'set to 2 of 4 by kim on 2026-10-03 18:00';
  expect(noted(late, { override }, 2)).toEqual([`${set} (the checks gave 4): ill`]);
  expect(noted(late, { override, attempt: undefined })).toEqual([`${set}: ill`]);
});

test('which of several attempts counts', () => {
  expect(noted(inTime, { attempt: 2 }, 3)).toEqual(['attempt 2 of 3 counts']);
  expect(noted(inTime, { attempt: undefined }, 3)).toBeUndefined();
});

test('when it was due, for whoever has more time', () => {
  expect(noted(inTime, { extendedTo: at })).toEqual(['what counts: due on 2026-10-03 18:00 for you']);
});
