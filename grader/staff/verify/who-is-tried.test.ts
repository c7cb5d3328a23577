import { expect, test } from 'vitest';
import type { Candidate } from '../candidates/candidate.ts';
import { type Known, whoIsTried } from './who-is-tried.ts';

const variant: Candidate = { kind: 'variant', name: 'loops' };
const stub: Candidate = { kind: 'stub', name: 'stub' };
const zeros: Candidate = { kind: 'do-nothing', name: 'zeros' };
const flipped: Candidate = { kind: 'misconception', name: 'flipped' };
const shifted: Candidate = { kind: 'misconception', name: 'shifted' };
const everybody = [variant, stub, zeros, flipped, shifted];

const seeds = [11, 12, 13, 14];
const plan = { seeds, matrixSeeds: 2, thorough: false };

/** Who is tried, where nobody has been killed yet but for what is said otherwise. */
const tried = (known: Partial<Known<Candidate>>, own = plan) =>
  whoIsTried(everybody, own, {
    slow: false,
    index: 0,
    killedBefore: () => false,
    alive: () => new Set(seeds),
    ...known,
  });

test('under the first few seeds everybody goes through every check', () => {
  for (const index of [0, 1]) {
    expect(tried({ index, killedBefore: () => true, alive: () => new Set() })).toEqual({
      together: everybody,
      alone: [],
      untilKilled: [],
    });
  }
});

test('under the others everything right, and what the check is known to kill while it is alive there', () => {
  const killedBefore = (candidate: Candidate) => candidate !== stub;
  const alive = (candidate: Candidate) => new Set(candidate === flipped ? [13] : [14]);
  expect(tried({ index: 2, killedBefore, alive })).toEqual({
    together: [variant],
    alone: [flipped],
    untilKilled: [],
  });
  expect(tried({ index: 3, killedBefore, alive }).alone).toEqual([zeros, shifted]);
  expect(tried({ index: 3, alive }).alone).toEqual([]);
});

test('where a network is trained each has its own run, misconceptions only until one is killed, the hardest first', () => {
  const alive = (candidate: Candidate) => new Set(candidate === shifted ? seeds : [11]);
  expect(tried({ slow: true, alive })).toEqual({
    together: [],
    alone: [variant, stub, zeros],
    untilKilled: [shifted, flipped],
  });
  expect(tried({ slow: true, alive }, { ...plan, thorough: true })).toEqual({
    together: [],
    alone: [variant, stub, zeros, shifted, flipped],
    untilKilled: [],
  });
});

test('and under further seeds nobody but what is right is trained', () => {
  for (const thorough of [false, true]) {
    expect(tried({ slow: true, index: 1, killedBefore: () => true }, { ...plan, thorough })).toEqual({
      together: [],
      alone: [variant],
      untilKilled: [],
    });
  }
});

test('what was made of the reference is tried under the first few seeds alone, and never where a network is trained', () => {
  const made: Candidate = { kind: 'variant', name: 'asks-in-turn-1', madeIn: 'variants' };
  const ask = (known: Partial<Known<Candidate>>) =>
    whoIsTried([variant, made], plan, {
      slow: false,
      index: 0,
      killedBefore: () => false,
      alive: () => new Set(seeds),
      ...known,
    });
  expect(ask({}).together).toEqual([variant, made]);
  expect(ask({ index: 2 }).together).toEqual([variant]);
  expect(ask({ slow: true }).alone).toEqual([variant]);
  expect(ask({ slow: true, index: 1 }).alone).toEqual([variant]);
});
