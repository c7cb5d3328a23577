import { describe, expect, test } from 'vitest';
import type { Candidate } from '../candidates/candidate.ts';
import type { MatrixRow } from './check-verification.ts';
import { judgeMatrix } from './judge-matrix.ts';

const candidates: Candidate[] = [
  { kind: 'reference', name: 'reference', file: 'r.ts' },
  { kind: 'variant', name: 'other', file: 'o.ts' },
  { kind: 'stub', name: 'stub', file: 's.ts' },
  { kind: 'do-nothing', name: '0' },
  { kind: 'misconception', name: 'flipped', file: 'f.ts' },
];
const seeds = [1, 2, 3, 4];
const ALL = [1, 2, 3, 4];

/** A check that does all that it should, but for what is said otherwise. */
function row(failed: Record<string, number[]> = {}, more: Partial<MatrixRow> = {}): MatrixRow {
  const outcome = (label: string, usual: number[]) => ({
    tried: 4,
    failed: failed[label] ?? usual,
    message: 'why',
  });
  return {
    check: 'task > holds',
    visibility: 'public',
    points: 5,
    slow: false,
    random: true,
    referenceMs: 10,
    results: {
      reference: outcome('reference', []),
      'variant other': outcome('variant other', []),
      stub: { ...outcome('stub', ALL), notStarted: true },
      'do-nothing 0': outcome('do-nothing 0', ALL),
      'misconception flipped': outcome('misconception flipped', ALL),
    },
    ...more,
  };
}
/** A second check. */
const ALSO = { check: 'other > holds' };
const judge = (matrix: MatrixRow[], points = 5) =>
  judgeMatrix(matrix, { points, tasks: ['task', 'other'], candidates, seeds });

describe('judgeMatrix', () => {
  test('finds nothing wrong with sound checks', () => {
    expect(judge([row()])).toEqual([]);
  });

  test('titles are unique, and begin with a task', () => {
    expect(
      judge([row(), row({}, { visibility: 'hidden' }), row({}, { check: 'other > holds' })], 15),
    ).toEqual(['more than one check is called "task > holds": each needs a title of its own']);
    expect(judge([row({}, { check: 'tsak > holds' })])).toEqual([
      '"tsak > holds" belongs to no task: its describe must be called task or other',
    ]);
  });

  test('points are multiples of a quarter', () => {
    expect(judge([row({}, { points: 0.75 })], 0.75)).toEqual([]);
    expect(judge([row({}, { points: 0.6 })], 0.6)).toEqual([
      '"task > holds" is worth 0.6 points, which is no multiple of 0.25',
    ]);
  });

  test('some right solution is written otherwise', () => {
    const alone = candidates.filter(({ kind }) => kind !== 'variant');
    expect(judgeMatrix([row()], { points: 5, tasks: ['task'], candidates: alone, seeds })).toEqual([
      expect.stringContaining('there are no variants'),
    ]);
  });

  test('a right solution may fail no check under any seed', () => {
    expect(judge([row({ 'variant other': [3] })])).toEqual([
      'variant other is right, yet fails "task > holds" under 1 of 4 seeds (the first is 3): why',
    ]);
    expect(judge([row({ reference: ALL })])[0]).toContain('reference is right, yet fails');
  });

  test('something wrong must be failed by some check under every seed', () => {
    expect(judge([row({ 'misconception flipped': [1, 2, 4] })])).toEqual([
      'misconception flipped is wrong, yet passes every check under 1 of 4 seeds (the first is 3)',
    ]);
    expect(
      judge([row({ 'misconception flipped': [1, 2] }), row({ 'misconception flipped': [3, 4] }, ALSO)], 10),
    ).toEqual([]);
  });

  test('a check without random inputs, or one that trains, speaks for all seeds', () => {
    const once = (more: Partial<MatrixRow>, tried: number) => {
      const fixed = row({ 'misconception flipped': [1] }, more);
      fixed.results['misconception flipped']!.tried = tried;
      return fixed;
    };
    expect(judge([once({ random: false }, 1)])).toEqual([]);
    expect(judge([once({ slow: true }, 1)])).toEqual([]);
    expect(judge([once({ slow: true }, 2)])).toHaveLength(1);
  });

  test('what no check fails is told, and so is a check that fails no misconception', () => {
    expect(judge([row({ 'misconception flipped': [] })])).toEqual([
      'misconception flipped is wrong, yet no check fails it',
      '"task > holds" fails no misconception',
    ]);
  });

  test('doing nothing may earn a tenth of the points and no more', () => {
    const little = row({ 'do-nothing 0': [] }, { points: 0.5 });
    expect(judge([row({}, { ...ALSO, points: 4.5 }), little])).toEqual([]);
    expect(
      judge([row({}, { ...ALSO, points: 4.25 }), row({ 'do-nothing 0': [1, 2, 3] }, { points: 0.75 })]),
    ).toEqual([
      'do-nothing 0 does nothing, yet earns 0.75 of 5 points, which is more than a tenth: "task > holds"',
    ]);
  });

  test('the stub must fail every check as not started', () => {
    const started = row();
    delete started.results.stub!.notStarted;
    expect(judge([started])).toEqual(['the stub does not fail "task > holds" as not started']);
  });

  test('points must be there and add up', () => {
    expect(judge([row({}, { points: 0 })])).toEqual([
      '"task > holds" has no points',
      'the checks are worth 0 points, course.json says 5',
    ]);
    expect(judge([row({}, { points: 0.5 }), row({}, { ...ALSO, points: 0.25 })], 0.75)).toEqual([]);
  });

  test('a check has its time', () => {
    expect(judge([row({}, { referenceMs: 1500 })])).toEqual([
      '"task > holds" takes 1.5 s on the reference, 1 s at most is its time; a check that has to says meta: { slow: true }',
    ]);
    expect(judge([row({}, { referenceMs: 1500, slow: true })])).toEqual([]);
    expect(judge([row({}, { referenceMs: 61_000, slow: true })])).toHaveLength(1);
  });
});
