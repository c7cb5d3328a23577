import { expect, test } from 'vitest';
import { BookMaker } from '../class/book/book.ts';
import type { Member } from '../class/roster/member.ts';
import { aCourse, aMember, aReport } from '../class/samples.ts';
import type { CheckResult } from '../engine/scoring/report.ts';
import { gradebookData } from './gradebook-data.ts';

function textOf(failing: Partial<CheckResult> = {}, more: Partial<Member> = {}) {
  const maker = new BookMaker(aCourse());
  maker.add({ member: aMember('ada', more), report: aReport('ada', { '01': 3 }, failing) });
  maker.add({ member: aMember('bo'), report: aReport('bo', { '01': 2 }, { message: 'other' }) });
  maker.add({ member: aMember('cy'), problem: { kind: 'no-submission', message: 'nothing' } });
  return gradebookData(maker.make());
}
const dataOf = (...given: Parameters<typeof textOf>) => JSON.parse(textOf(...given));

test('exercises with their checks, and the words for verdicts', () => {
  const { checks, words } = dataOf();
  expect(checks).toEqual({
    '01': {
      title: '01 Title 01',
      maxScore: 4,
      checks: [
        ['task0 > holds 0', 'public', 1],
        ['task1 > holds 1', 'public', 1],
        ['task0 > holds 2', 'hidden', 1],
        ['task1 > holds 3', 'hidden', 1],
      ],
    },
  });
  expect(words).toMatchObject({ pass: '✓ passes', 'not-started': '· not started' });
});

test('students with what they have; who has nothing has no total and no feedback', () => {
  const { students, texts } = dataOf({ message: 'wrong' }, { name: 'Ada', email: 'a@x.org' });
  expect(texts).toEqual(['wrong', 'other']);
  expect(students).toEqual({
    ada: {
      name: 'Ada',
      facts: '3 of 4, 0 s, isolation: process, permission, a@x.org',
      problem: '',
      feedback: 'feedback/ada.html',
      notes: {},
      exercises: { '01': { score: 3, checks: [1, 1, 1, ['fail', 0, 0]] } },
    },
    bo: {
      name: '',
      facts: '2 of 4, 0 s, isolation: process, permission',
      problem: '',
      feedback: 'feedback/bo.html',
      notes: {},
      exercises: { '01': { score: 2, checks: [1, 1, ['fail', 0, 1], ['fail', 0, 1]] } },
    },
    cy: { name: '', facts: 'no total', problem: 'nothing', notes: {}, exercises: {} },
  });
});

test('a likely cause stands in place of the message, and is marked as one', () => {
  const { students, texts } = dataOf({ diagnosis: { name: 'flipped', sentence: 'It is flipped' } });
  expect(texts).toEqual(['It is flipped', 'other']);
  expect(students.ada.exercises['01'].checks.at(-1)).toEqual(['fail', 0, 0, 1]);
});

test('points of checks that are not whole, and a text of no letters, are kept', () => {
  const { students, texts } = dataOf({ points: 0.5, message: '' });
  expect(students.ada.exercises['01'].checks.at(-1)).toEqual(['fail', 0.5, 0]);
  expect(texts).toEqual(['', 'other']);
});

test('feedback stands under the name of the first attempt, as soon as some exercise has one', () => {
  const byHand = { id: 'ada', exercise: '01', score: 1, reason: 'ill', by: 'kim', at: 0 };
  const maker = new BookMaker(aCourse(), [byHand, { ...byHand, id: 'bo' }]);
  maker.add({ member: aMember('ada', { attempt: 2 }), report: aReport('ada', { '01': 3, '02': 1 }) });
  maker.add({ member: aMember('bo', { attempt: 2 }), report: aReport('bo', { '02': 1 }) });
  const { students } = JSON.parse(gradebookData(maker.make()));
  expect([students.ada.feedback, students.bo.feedback]).toEqual(['feedback/ada.html', 'feedback/bo.html']);
  const alone = new BookMaker(aCourse(), [byHand]);
  alone.add({ member: aMember('ada'), problem: { kind: 'no-submission', message: 'nothing' } });
  alone.add({ member: aMember('bo'), report: aReport('bo', { '01': 3 }) });
  expect(JSON.parse(gradebookData(alone.make())).students.ada).not.toHaveProperty('feedback');
});

test('no text can end the element that the data stands in', () => {
  const text = textOf({ message: '</script><b>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text).texts[0]).toBe('</script><b>');
});
