import { expect, test } from 'vitest';
import { trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { SharedRun } from './shared-run.ts';

const double = (n: number) => {
  if (n < 0) throw new RangeError('n must not be negative');
  return [[n * 2]];
};
const candidate = (name: string, module: Record<string, unknown>) => ({
  name,
  answerer: trustedAnswerer(module),
});
const first = candidate('first', { double });
type Candidates = ReturnType<typeof candidate>[];

/** A run of these, after these calls. */
function runOf(others: Record<string, (n: number) => unknown>, ...calls: number[]) {
  const asked = Object.entries(others).map(([name, own]) => candidate(name, { double: own }));
  const run = new SharedRun([first, ...asked]);
  for (const n of calls) run.call('double', [n], 1000);
  return run;
}
const namesOf = (candidates: Candidates): string[] => candidates.map(({ name }) => name);

test('the first answers, whatever the others say', () => {
  const run = runOf({ other: () => 7 });
  expect(run.call('double', [3], 1000)).toMatchObject({ kind: 'returned', value: [[6]] });
  expect(run.call('double', [-1], 1000)).toMatchObject({ kind: 'threw', error: { name: 'RangeError' } });
});

test('whoever gives the same answers to the bit agrees', () => {
  const refuse = (n: number, message: string) => {
    if (n < 0) throw new RangeError(message);
  };
  const others = {
    adds: (n: number) => {
      refuse(n, 'n must not be negative');
      return [[n + n]];
    },
    'wrong at 5': (n: number) => [[n === 5 ? 0 : n * 2]],
    'typed row': (n: number) => [Float64Array.of(n * 2)],
    'other words': (n: number) => {
      refuse(n, 'n is negative');
      return [[n * 2]];
    },
    'minus zero': (n: number) => [[n === 0 ? -0 : n * 2]],
  };
  expect(namesOf(runOf(others, 1, 2).agreeing)).toEqual([
    'first',
    'adds',
    'wrong at 5',
    'other words',
    'minus zero',
  ]);
  const run = runOf(others, 1, 5, 0, -1);
  expect(namesOf(run.agreeing)).toEqual(['first', 'adds']);
  expect(run.diverged.map(namesOf)).toEqual([['typed row'], ['wrong at 5'], ['minus zero'], ['other words']]);
});

test('those who diverge at the same call with the same answer have a run in common', () => {
  const one = (n: number) => (n === 2 ? 0 : [[n * 2]]);
  const likeOne = (n: number) => (n === 2 ? 0 : [[n + n]]);
  const later = (n: number) => (n === 3 ? 0 : [[n * 2]]);
  const other = (n: number) => (n === 2 ? 1 : [[n * 2]]);
  const { diverged } = runOf({ one, later, likeOne, other }, 1, 2, 3);
  expect(diverged.map(namesOf)).toEqual([['one', 'likeOne'], ['other'], ['later']]);
});

test('whoever has diverged is not asked again, and an overwritten argument is its own', () => {
  let asked = 0;
  const run = new SharedRun([
    first,
    candidate('astray', { double: () => ++asked }),
    candidate('spoiler', { last: (values: number[]) => values.splice(0).length }),
  ]);
  run.call('double', [1], 1000);
  run.call('double', [2], 1000);
  expect(asked).toBe(1);
  const values = [1, 2];
  run.call('last', [values], 1000);
  expect(values).toEqual([1, 2]);
});

test("the first one's own function is not asked twice", () => {
  let calls = 0;
  const counted = () => ++calls;
  const run = new SharedRun([candidate('owner', { counted }), candidate('heir', { counted })]);
  run.call('counted', [], 1000);
  expect(calls).toBe(1);
  expect(namesOf(run.agreeing)).toEqual(['owner', 'heir']);
});

test('the time that the others take is told apart', () => {
  const busy = () => {
    for (const start = process.threadCpuUsage().user; process.threadCpuUsage().user - start < 50_000; );
    return [[2]];
  };
  expect(runOf({ busy }, 1).spentMs).toBeGreaterThanOrEqual(50);
  expect(runOf({}, 1).spentMs).toBe(0);
});
