import { expect, test } from 'vitest';
import { judgeRandomness } from './judge-randomness.ts';

test('seeds, many runs and other chance are told with their line; seeds of the subject are its own', () => {
  const source = `test('a', () => {
  fc.assert(fc.property(x, (x) => {
    expect(train(x, { seed: 1 })).toBeNear(1);
  }), { seed: 1, numRuns: 1_000 });
  fc.assert(property, { numRuns: 100 });
  fc.sample(fc.nat(), { path: '1:2' });
  if (Math.random() < 0.5) return Date.now();
});
`;
  expect(judgeRandomness('a.test.ts', source)).toEqual([
    'a.test.ts:4: no seed here: the grader sets the seeds of checks',
    'a.test.ts:4: no more than 100 runs: verify makes them under many seeds',
    'a.test.ts:6: no path here: the grader sets the seeds of checks',
    'a.test.ts:7: Math.random answers otherwise each time: draw from fast-check, which has a seed',
    'a.test.ts:7: Date.now answers otherwise each time: draw from fast-check, which has a seed',
  ]);
});
