import { expect, test } from 'vitest';
import type { Extensions } from '../class/roster/extension.ts';
import type { Exercise } from '../engine/course/course.ts';
import { Policy } from '../engine/course/policy.ts';
import { deadlineOption } from './deadline-option.ts';
import { UsageError } from './usage-error.ts';

const exercise = (id: string): Exercise => ({ id, slug: `of-${id}`, title: `Of ${id}`, points: 1 });
const three = exercise('03');
const exercises = [
  { ...exercise('01'), due: '2026-10-05T23:59' },
  { ...exercise('02'), due: '2026-10-12T23:59' },
  three,
];
const policy = Policy.parse({ timeZone: 'Europe/Berlin', late: { perDay: 0.1, graceMinutes: 15 } });
const read = (text: string | undefined, extensions: Extensions = {}) =>
  Object.fromEntries(
    Object.entries(deadlineOption(text, exercises, policy)({ extensions })).map(([id, at]) => [
      id,
      new Date(at).toISOString(),
    ]),
  );

test('one time for all, one for each that is named, or each its own due date with the grace', () => {
  expect(read(undefined)).toEqual({});
  expect(read('')).toEqual({});
  const all = '2026-11-30T22:59:59.999Z';
  expect(read('2026-11-30T23:59')).toEqual({ '01': all, '02': all, '03': all });
  expect(read('01=2026-10-05T12:00:00, 2=2026-10-06T12:00Z')).toEqual({
    '01': '2026-10-05T10:00:00.000Z',
    '02': '2026-10-06T12:00:59.999Z',
  });
  expect(read('due')).toEqual({ '01': '2026-10-05T22:14:59.999Z', '02': '2026-10-12T22:14:59.999Z' });
  expect(read('due', { '02': { days: 2 } })).toEqual({
    '01': '2026-10-05T22:14:59.999Z',
    '02': '2026-10-14T22:14:59.999Z',
  });
});

test('anything else is refused', () => {
  for (const wrong of [
    'tomorrow',
    '01=soon',
    '09=2026-10-05T12:00',
    '01=',
    'due,01=2026-10-05T12:00',
    '2026-02-30T10:00',
  ]) {
    expect(() => read(wrong), wrong).toThrow(UsageError);
  }
  expect(() => deadlineOption('due', [three], policy)).toThrow(/none of .* has a due date/);
});
