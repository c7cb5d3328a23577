import { describe, expect, test } from 'vitest';
import { dueTime, isTimeZone, showTime, zonedTime } from './zoned-time.ts';

const utc = (text: string, zone: string): string => new Date(zonedTime(text, zone)).toISOString();

describe('zonedTime', () => {
  test('reads a time as the clocks of the zone show it, in summer and in winter', () => {
    expect(utc('2026-11-30T23:59', 'Europe/Berlin')).toBe('2026-11-30T22:59:00.000Z');
    expect(utc('2026-07-01T23:59', 'Europe/Berlin')).toBe('2026-07-01T21:59:00.000Z');
    expect(utc('2026-11-30T23:59:30', 'Asia/Kolkata')).toBe('2026-11-30T18:29:30.000Z');
    expect(utc('2026-11-30T23:59', 'UTC')).toBe('2026-11-30T23:59:00.000Z');
  });

  test('an offset of its own goes before the zone', () => {
    expect(utc('2026-11-30T23:59Z', 'Asia/Tokyo')).toBe('2026-11-30T23:59:00.000Z');
    expect(utc('2026-11-30T23:59-08:00', 'Asia/Tokyo')).toBe('2026-12-01T07:59:00.000Z');
  });

  test('an hour that comes twice is the later one; one that the clocks leap over is refused', () => {
    expect(utc('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T01:30:00.000Z');
    expect(() => zonedTime('2026-03-29T02:30', 'Europe/Berlin')).toThrow('leap over it');
  });

  test.each([
    '',
    'tomorrow',
    '2026-13-01T00:00',
    '2026-02-30T10:00',
    '2026-01-01',
    '2026-01-01T24:30',
    '30.11.2026 23:59',
    '2026-01-01T23:59:60',
    '2026-01-01T00:00+99:99',
  ])('refuses %j', (text) => {
    expect(() => zonedTime(text, 'UTC')).toThrow(RangeError);
  });
});

test('a time without seconds is due until its minute is over', () => {
  const due = (text: string): string => new Date(dueTime(text, 'Europe/Berlin')).toISOString();
  expect(due('2026-11-30T23:59')).toBe('2026-11-30T22:59:59.999Z');
  expect(due('2026-11-30T23:59+01:00')).toBe('2026-11-30T22:59:59.999Z');
  expect(due('2026-11-30T23:59:00')).toBe('2026-11-30T22:59:00.000Z');
});

test('isTimeZone knows zones from other words', () => {
  expect(['Europe/Berlin', 'UTC', 'America/New_York'].every(isTimeZone)).toBe(true);
  expect(['Berlin', 'CEST+1', ''].some(isTimeZone)).toBe(false);
});

test('showTime is the way back', () => {
  for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu']) {
    expect(showTime(zonedTime('2026-07-01T08:05', zone), zone)).toBe('2026-07-01 08:05');
  }
  expect(showTime(Date.parse('2026-07-01T08:05:59.999Z'), 'UTC')).toBe('2026-07-01 08:05');
});
