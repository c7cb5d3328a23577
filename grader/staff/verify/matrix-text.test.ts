import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { Candidate } from '../candidates/candidate.ts';
import type { CandidateResult, MatrixRow } from './check-verification.ts';
import { matrixText } from './matrix-text.ts';

const candidates: Candidate[] = [
  { kind: 'reference', name: 'reference' },
  { kind: 'misconception', name: 'flipped' },
  { kind: 'misconception', name: 'lucky' },
  { kind: 'misconception', name: 'untried' },
  { kind: 'variant', name: 'loops' },
  { kind: 'variant', name: 'float32' },
];

const passed: CandidateResult = { tried: 5, failed: [] };

const row = (check: string, visibility: MatrixRow['visibility'], float32: CandidateResult): MatrixRow => ({
  check,
  visibility,
  points: 1,
  slow: false,
  random: true,
  referenceMs: 1,
  results: {
    reference: passed,
    'variant loops': passed,
    'variant float32': float32,
    'misconception flipped': { tried: 5, failed: [1, 2, 3, 4, 5] },
    'misconception lucky': visibility === 'public' ? { tried: 5, failed: [3] } : passed,
    'misconception untried': { tried: 0, failed: [] },
  },
});

test('one sign for each candidate, those of a kind side by side under their title', () => {
  const matrix = [
    row('task > holds', 'public', passed),
    row('task > agrees', 'hidden', { tried: 5, failed: [2] }),
  ];
  expect(matrixText({ candidates, matrix }).map(stripVTControlCharacters)).toEqual([
    'right  variants  misconceptions',
    '✓      ✓✓        ✗~              task > holds',
    '✓      ✓✗        ✗·              task > agrees (hidden)',
  ]);
});

test('a group wider than its title moves what comes behind it', () => {
  const many = Array.from({ length: 10 }, (_, at): Candidate => ({ kind: 'variant', name: `${at}` }));
  const results = Object.fromEntries(many.map(({ name }) => [`variant ${name}`, passed]));
  const wide = row('task > holds', 'public', passed);
  Object.assign(wide.results, results);
  const everyone = [...many, { kind: 'misconception', name: 'flipped' } as const];
  expect(matrixText({ candidates: everyone, matrix: [wide] }).map(stripVTControlCharacters)).toEqual([
    'variants    misconceptions',
    '✓✓✓✓✓✓✓✓✓✓  ✗               task > holds',
  ]);
});

test('nothing where no check ran', () => {
  expect(matrixText({ candidates, matrix: [] })).toEqual([]);
});
