import { expect, test } from 'vitest';
import { DEFAULT_POLICY, hiddenDetail, lateness, Policy } from './policy.ts';

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

test('what holds where nothing is said', () => {
  expect(DEFAULT_POLICY).toEqual({ timeZone: 'UTC', attempts: 'last', feedback: { hidden: 'diagnosis' } });
  expect(Policy.parse({ late: { perDay: 0.1 } }).late).toEqual({ graceMinutes: 0, perDay: 0.1, cap: 1 });
});

test.each([
  [
    'a time zone that is none',
    { timeZone: 'Mars' },
    /must be the name of a time zone, such as .*Europe\/Berlin/,
  ],
  ['a moment that is none', { feedback: { from: 'soon' } }, /"path": \[\s*"feedback",\s*"from"\s*\]/],
  ['a day that costs more than all', { late: { perDay: 1.1 } }, /perDay/],
  ['a day that gives', { late: { perDay: -0.1 } }, /perDay/],
  ['a cap above all', { late: { perDay: 0, cap: 1.1 } }, /cap/],
  ['a cap below nothing', { late: { perDay: 0, cap: -0.1 } }, /cap/],
  ['less than no grace', { late: { perDay: 0, graceMinutes: -1 } }, /graceMinutes/],
  ['a grace of more than a year', { late: { perDay: 0, graceMinutes: 527_041 } }, /graceMinutes/],
  ['attempts that are neither', { attempts: 'first' }, /attempts/],
  ['details that are none', { feedback: { hidden: 'some' } }, /hidden/],
])('%s is refused', (_what, policy, message) => {
  expect(() => Policy.parse(policy)).toThrow(message);
});

test('a zone that is none is told alone, not also the moment in it', () => {
  const { error } = Policy.safeParse({ timeZone: 'Mars', feedback: { from: '2026-12-01T00:00' } });
  expect(error!.issues).toHaveLength(1);
});

test('the bounds themselves are taken', () => {
  for (const late of [
    { perDay: 0, cap: 0, graceMinutes: 0 },
    { perDay: 1, cap: 1, graceMinutes: 527_040 },
  ])
    expect(Policy.parse({ late }).late).toEqual(late);
});

test('without a rule for late work, days are told and cost nothing', () => {
  expect(lateness(1, 0, { timeZone: 'UTC' })).toEqual({ days: 1, factor: 1 });
  expect(lateness(0, 0, { timeZone: 'UTC' })).toEqual({ days: 0, factor: 1 });
});

test('what nobody knows counts as in time', () => {
  const policy = Policy.parse({ late: { perDay: 0.5 } });
  expect(lateness(undefined, 0, policy)).toEqual({ days: 0, factor: 1 });
  expect(lateness(1, undefined, policy)).toEqual({ days: 0, factor: 1 });
});

test('what feedback tells has no end where no moment is named', () => {
  const policy = Policy.parse({ feedback: { hidden: 'all' } });
  expect(hiddenDetail(policy, -Infinity)).toBe('all');
});
