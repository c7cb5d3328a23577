import { expect, test } from 'vitest';
import { extendedDue, readExtension, writeExtension } from './extension.ts';

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
