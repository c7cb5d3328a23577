import { expect, test } from 'vitest';
import { hiddenDetail, lateness, Policy } from './policy.ts';

test('feedback tells the points of hidden checks alone until its moment, on the clocks of the course', () => {
  const policy = Policy.parse({
    timeZone: 'Europe/Berlin',
    feedback: { hidden: 'all', from: '2026-12-01T00:00' },
  });
  const midnight = Date.parse('2026-11-30T23:00:00Z');
  expect(hiddenDetail(policy, midnight - 1)).toBe('points');
  expect(hiddenDetail(policy, midnight)).toBe('all');
  expect(hiddenDetail(Policy.parse({ feedback: { hidden: 'name' } }), 0)).toBe('name');
});

test.each([
  ['the last moment of grace', '2026-10-25T00:14:00+02:00', 0, 1],
  ['a second later', '2026-10-25T00:14:01+02:00', 1, 0.9],
  ['before the clocks show the time again, in a day of 25 hours', '2026-10-25T23:30:00+01:00', 1, 0.9],
  ['after they do', '2026-10-25T23:59:01+01:00', 2, 0.8],
  ['past the cap', '2026-11-20T12:00:00+01:00', 27, 0.5],
])('how late is %s', (_what, submitted, days, factor) => {
  const policy = Policy.parse({
    timeZone: 'Europe/Berlin',
    late: { graceMinutes: 15, perDay: 0.1, cap: 0.5 },
  });
  const due = Date.parse('2026-10-24T23:59:00+02:00');
  expect(lateness(Date.parse(submitted), due, policy)).toEqual({ days, factor });
});

test('a day of 23 hours is over after 23 hours, and an hour that comes twice is late the second time', () => {
  const policy = Policy.parse({ timeZone: 'Europe/Berlin', late: { perDay: 0.25 } });
  const spring = Date.parse('2026-03-28T12:00:00+01:00');
  expect(lateness(spring + 23 * 3_600_000, spring, policy).days).toBe(1);
  expect(lateness(spring + 23 * 3_600_000 + 1_000, spring, policy).days).toBe(2);
  const twice = Date.parse('2026-10-25T02:59:00+02:00');
  expect(lateness(twice + 30 * 60_000, twice, policy).days).toBe(1);
});
