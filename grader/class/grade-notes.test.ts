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
