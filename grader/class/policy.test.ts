import { expect, test } from 'vitest';
import { hiddenDetail, Policy } from '../course/policy.ts';

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
