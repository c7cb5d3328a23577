import { expect, test } from 'vitest';
import { jobSummary } from './job-summary.ts';

test('a summary is cut to what GitHub takes, between characters', () => {
  expect(jobSummary('# Public checks')).toBe('# Public checks');
  const cut = jobSummary('卷'.repeat(900_000));
  expect(Buffer.byteLength(cut)).toBeLessThan(2 ** 20);
  expect(cut).toMatch(/^卷+\n\n\(cut here/);
});
