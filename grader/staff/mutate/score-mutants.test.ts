import type { MutantResult } from '@stryker-mutator/api/core';
import { expect, test } from 'vitest';
import { scoreMutants } from './score-mutants.ts';

const SOURCE = 'function sign(x: number) {\n  if (x > 0) {\n    return 1;\n  }\n  return -1;\n}\n';

const mutant = (status: MutantResult['status'], more: Partial<MutantResult> = {}): MutantResult => ({
  id: '1',
  fileName: 'sign.ts',
  mutatorName: 'EqualityOperator',
  replacement: 'x >= 0',
  location: { start: { line: 2, column: 7 }, end: { line: 2, column: 12 } },
  status,
  ...more,
});

test('what a check fails on, and what never ends, is killed', () => {
  expect(scoreMutants([mutant('Killed'), mutant('Timeout'), mutant('RuntimeError')], SOURCE)).toEqual({
    mutants: 3,
    killed: 3,
    declared: 0,
    score: 100,
    survivors: [],
  });
});

test('survivors are told in order, with what stood there and what stood there instead', () => {
  const block = mutant('NoCoverage', {
    mutatorName: 'BlockStatement',
    replacement: '{}',
    location: { start: { line: 2, column: 14 }, end: { line: 4, column: 4 } },
  });
  expect(scoreMutants([block, mutant('Survived'), mutant('Killed')], SOURCE)).toEqual({
    mutants: 3,
    killed: 1,
    declared: 0,
    score: 100 / 3,
    survivors: [
      {
        line: 2,
        column: 7,
        kind: 'EqualityOperator',
        original: 'x > 0',
        mutated: 'x >= 0',
        why: 'every check passes on it',
      },
      {
        line: 2,
        column: 14,
        kind: 'BlockStatement',
        original: '{ return 1; }',
        mutated: '{}',
        why: 'no check reaches it',
      },
    ],
  });
});

test('what is declared equivalent does not count, but only with a reason', () => {
  const declared = mutant('Ignored', { statusReason: 'x is never 0' });
  const silent = mutant('Ignored', { statusReason: 'Ignored using a comment' });
  expect(scoreMutants([mutant('Killed'), declared], SOURCE)).toMatchObject({
    mutants: 1,
    declared: 1,
    score: 100,
  });
  expect(scoreMutants([mutant('Killed'), silent], SOURCE)).toMatchObject({
    declared: 0,
    score: 50,
    survivors: [{ why: 'declared equivalent without a reason' }],
  });
});

test('long code is cut; without mutants nothing survives', () => {
  const long = mutant('Survived', { replacement: `x ${'+ 1 '.repeat(30)}` });
  expect(scoreMutants([long], SOURCE).survivors[0]!.mutated).toHaveLength(60);
  expect(scoreMutants([], SOURCE).score).toBe(100);
});
