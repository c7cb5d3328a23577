import { expect, test } from 'vitest';
import type { CandidateResult, MatrixRow } from './check-verification.ts';
import { judgeDiagnosis, rateDiagnosis } from './rate-diagnosis.ts';

/** Checks in which each misconception fails with these suspects, or passes unlike these others. */
const matrixOf = (...checks: Record<string, { suspects: string[] } | { unlike: string[] }>[]): MatrixRow[] =>
  checks.map((results, index) => ({
    check: `check ${index}`,
    visibility: 'public',
    points: 1,
    slow: false,
    random: true,
    referenceMs: 1,
    results: Object.fromEntries(
      Object.entries(results).map(([name, evidence]): [string, CandidateResult] => [
        `misconception ${name}`,
        { tried: 1, failed: 'suspects' in evidence ? [1] : [], ...evidence },
      ]),
    ),
  }));

test('counts who is named as themselves, be it by what they got right', () => {
  const matrix = matrixOf(
    { all: { suspects: ['all'] }, some: { unlike: ['all'] } },
    { all: { suspects: ['all', 'some'] }, some: { suspects: ['all', 'some'] } },
  );
  expect(rateDiagnosis(['all', 'some', 'only-slow-checks-fail-it'], matrix, { tasks: [] })).toEqual({
    right: 2,
    of: 2,
    unnamed: [],
    named: [],
    mistaken: [],
    alike: [],
  });
});

test('finds who is taken for another, and who is named by nobody', () => {
  const matrix = matrixOf(
    { one: { suspects: ['one', 'two'] }, two: { suspects: ['one', 'two'] }, odd: { suspects: ['two'] } },
    { one: { suspects: ['one', 'two'] }, two: { suspects: ['one', 'two'] } },
  );
  const rate = rateDiagnosis(['one', 'two', 'odd'], matrix, { tasks: [] });
  expect(rate).toEqual({
    right: 0,
    of: 3,
    unnamed: ['one', 'two'],
    named: [],
    mistaken: [{ misconception: 'odd', check: 'check 0', takenFor: 'two' }],
    alike: [['one', 'two']],
  });
  expect(judgeDiagnosis(rate)).toEqual([
    'misconceptions one and two answer alike wherever they fail: merge them, or add a check that tells them apart',
    'misconception odd is taken for two at "check 0"',
    'only 0 of 3 misconceptions are diagnosed as themselves; no check names one, two',
  ]);
});

test('one in twenty may go unnamed', () => {
  const rate = { right: 19, of: 20, unnamed: ['odd'], named: [], mistaken: [], alike: [] };
  expect(judgeDiagnosis(rate)).toEqual([]);
  expect(judgeDiagnosis({ ...rate, right: 18 })).toHaveLength(1);
});

test('who says why nobody can name them does not count, unless somebody does', () => {
  const matrix = matrixOf(
    { one: { suspects: ['one'] }, odd: { suspects: [] } },
    { one: { suspects: ['one'] }, odd: { suspects: [] } },
  );
  const rate = rateDiagnosis(['one', 'odd'], matrix, { tasks: [], untold: ['odd'] });
  expect(rate).toMatchObject({ right: 1, of: 1, unnamed: [], named: [] });
  expect(judgeDiagnosis(rate)).toEqual([]);
  expect(
    judgeDiagnosis(rateDiagnosis(['one', 'odd'], matrix, { tasks: [], untold: ['one', 'odd'] })),
  ).toEqual(['misconception one says why no check can name it, yet one does: take untold out']);
});
