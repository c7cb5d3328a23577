import { expect, test } from 'vitest';
import type { Candidate } from '../candidates/candidate.ts';
import type { MatrixRow } from './check-verification.ts';
import { survivedSeeds } from './survived-seeds.ts';
import { firstPlan, killPlan, secondPlan } from './verify-plan.ts';

const reference: Candidate = { kind: 'reference', name: 'reference' };
const variant: Candidate = { kind: 'variant', name: 'loops' };
const flipped: Candidate = { kind: 'misconception', name: 'flipped' };
const shifted: Candidate = { kind: 'misconception', name: 'shifted' };
const candidates = [reference, variant, flipped, shifted];
const seeds = Array.from({ length: 25 }, (_, index) => index + 1);

/** A check that killed these under these seeds, of so many. */
const row = (failed: Record<string, number[]>, more: Partial<MatrixRow> = {}, tried = 25): MatrixRow => ({
  check: 'task > holds',
  visibility: 'public',
  points: 1,
  slow: false,
  random: true,
  referenceMs: 1,
  results: Object.fromEntries(
    Object.entries(failed).map(([name, killed]) => [`misconception ${name}`, { tried, failed: killed }]),
  ),
  ...more,
});

test('the first round takes everybody, under fewer seeds where calls take their time', () => {
  expect(firstPlan(candidates, seeds, false)).toEqual({
    candidates,
    seeds,
    matrixSeeds: 3,
    slowSeeds: 3,
    thorough: false,
    killsOnly: false,
  });
  expect(firstPlan(candidates, seeds.slice(0, 3), true)).toMatchObject({ matrixSeeds: 1, slowSeeds: 1 });
});

test('for kills alone what takes long runs once, and nothing right but under the first few seeds', () => {
  expect(killPlan(candidates, seeds, false)).toMatchObject({
    seeds,
    matrixSeeds: 3,
    slowSeeds: 1,
    killsOnly: true,
  });
});

test('the second takes who survived under some seed, under these seeds, through every check', () => {
  const plan = firstPlan(candidates, seeds, false);
  const most = seeds.filter((seed) => seed !== 7 && seed !== 20);
  const matrix = [row({ flipped: most, shifted: seeds }), row({ flipped: [20] })];
  expect(secondPlan(plan, matrix)).toEqual({
    candidates: [reference, flipped],
    seeds: [7],
    matrixSeeds: 1,
    slowSeeds: 1,
    thorough: true,
    killsOnly: false,
  });
  expect(secondPlan(plan, [row({ flipped: seeds, shifted: seeds })])).toBeUndefined();
});

test('a check that draws nothing, or is slow and killed wherever it was tried, speaks for all seeds', () => {
  expect(survivedSeeds(flipped, [row({ flipped: [1] }, { random: false }, 1)], seeds)).toEqual([]);
  expect(survivedSeeds(flipped, [row({ flipped: [1] }, { slow: true }, 1)], seeds)).toEqual([]);
  expect(survivedSeeds(flipped, [row({ flipped: [1] }, { slow: true }, 2)], seeds)).toHaveLength(24);
  expect(survivedSeeds(flipped, [row({ shifted: seeds })], seeds)).toEqual(seeds);
});
