import { expect, test } from 'vitest';
import { Extension, extendedDue, readExtension, writeExtension } from './extension.ts';

const DUE = Date.parse('2026-10-23T21:59:59.999Z');
const due = (extensions: Record<string, string>) =>
  new Date(
    extendedDue(
      DUE,
      '04',
      Object.fromEntries(
        Object.entries(extensions).map(([id, text]) => [id, readExtension(text, 'Europe/Berlin')]),
      ),
      'Europe/Berlin',
    ),
  ).toISOString();

test('days are those of clocks, also where these are put back', () => {
  expect(due({ all: '3' })).toBe('2026-10-26T22:59:59.999Z');
});

test('that of the exercise goes before that for all; nobody has less time than the others', () => {
  expect(due({ all: '3', '04': '2026-10-24T12:00' })).toBe('2026-10-24T10:00:59.999Z');
  expect(due({ '03': '3' })).toBe(new Date(DUE).toISOString());
  expect(due({ all: '2026-10-01T12:00' })).toBe(new Date(DUE).toISOString());
});

test.each([
  '0',
  '+3',
  '3 days',
  '1 day',
  '366',
  '2026-12-05T23:59',
  '2026-12-05 23:59:30',
  '2026-12-05T23:59Z',
])('%s can be written down and read again', (text) => {
  const extension = readExtension(text, 'Europe/Berlin');
  expect(readExtension(writeExtension(extension), 'UTC')).toEqual(extension);
});

test.each(['', '-1', '367', '1,5', 'three', '05.12.2026'])('%j is none', (text) => {
  expect(() => readExtension(text, 'UTC')).toThrow(/must be a time such as .* or a number of days/);
});

test.each([
  ['3', { days: 3 }],
  ['+3', { days: 3 }],
  ['3d', { days: 3 }],
  ['3 D', { days: 3 }],
  ['12  days', { days: 12 }],
  ['1 day', { days: 1 }],
  ['366', { days: 366 }],
])('%s is a number of days', (text, extension) => {
  expect(readExtension(text, 'UTC')).toEqual(extension);
});

test.each(['x3', '3 weeks', '3 days more', '1234', '++3', '3 x'])('%s is no number of days', (text) => {
  expect(() => readExtension(text, 'UTC')).toThrow(`a number of days, got "${text}"`);
});

test('a time without seconds lasts until its minute is over, one with seconds until these', () => {
  const until = (text: string) =>
    new Date((readExtension(text, 'UTC') as { until: number }).until).toISOString();
  expect(until('2026-12-05T23:59')).toBe('2026-12-05T23:59:59.999Z');
  expect(until('2026-12-05 23:59')).toBe('2026-12-05T23:59:59.999Z');
  expect(until('2026-12-05T23:59Z')).toBe('2026-12-05T23:59:59.999Z');
  expect(until('2026-12-05T23:59:30')).toBe('2026-12-05T23:59:30.000Z');
  expect(until('2026-12-05T23:59:30Z')).toBe('2026-12-05T23:59:30.000Z');
});

test('days are written as a number, a time with its offset', () => {
  expect(writeExtension({ days: 3 })).toBe('3');
  expect(writeExtension({ until: 0 })).toBe('1970-01-01T00:00:00.000Z');
});

test('no days, and a day that is no fraction', () => {
  expect(extendedDue(DUE + 0.5, '04', { '04': { days: 0 } }, 'UTC')).toBe(DUE);
  for (const days of [-1, 367, 1.5]) expect(Extension.safeParse({ days }).success).toBe(false);
  for (const days of [0, 366]) expect(Extension.safeParse({ days }).success).toBe(true);
});
