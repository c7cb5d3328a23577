import { type Candidate, isRight, labelOf } from '../candidates/candidate.ts';
import type { MatrixRow } from './check-verification.ts';
import { survivedSeeds } from './survived-seeds.ts';

/** How long a check may take on the reference, in milliseconds: so long that a busy machine is no reason. */
const LONGEST = { ordinary: 1_000, slow: 60_000 };

/** Points are whole numbers of these. */
const POINTS_STEP = 0.25;

/** The part of an exercise's points that a solution which does nothing may earn. */
const UNEARNED = 0.1;

/**
 * What is wrong with the checks of an exercise, going by what they did to everything right and everything wrong.
 *
 * @param points what the checks must be worth together
 * @param tasks the functions that students write
 * @returns one sentence a problem; none where the checks are sound
 */
export function judgeMatrix(
  matrix: MatrixRow[],
  {
    points,
    tasks,
    candidates,
    seeds,
  }: { points: number; tasks: string[]; candidates: Candidate[]; seeds: number[] },
): string[] {
  return [
    ...judgePoints(matrix, points),
    ...judgeTitles(matrix, tasks),
    ...(candidates.some(({ kind }) => kind === 'variant')
      ? []
      : ['there are no variants: nothing shows that a right solution passes however it is written']),
    ...candidates.flatMap((candidate) => judgeCandidate(candidate, matrix, seeds)),
    ...candidates
      .filter(({ kind }) => kind === 'do-nothing')
      .flatMap((candidate) => judgeEarnings(candidate, matrix, points)),
    ...matrix.flatMap((row) => judgeCheck(row, candidates)),
  ];
}

function judgePoints(matrix: MatrixRow[], points: number): string[] {
  const sum = matrix.reduce((total, row) => total + row.points, 0);
  return [
    ...matrix.filter((row) => !(row.points > 0)).map(({ check }) => `"${check}" has no points`),
    ...matrix
      .filter((row) => row.points % POINTS_STEP !== 0)
      .map((row) => `"${row.check}" is worth ${row.points} points, which is no multiple of ${POINTS_STEP}`),
    ...(Math.abs(sum - points) > 1e-9
      ? [`the checks are worth ${sum} points, course.json says ${points}`]
      : []),
  ];
}

/** Reports, seeds and diagnoses know a check by its title, and its task by the beginning of that. */
function judgeTitles(matrix: MatrixRow[], tasks: string[]): string[] {
  const titles = matrix.map(({ check }) => check);
  const repeated = new Set(titles.filter((title, index) => titles.indexOf(title) < index));
  const astray = titles.filter((title) => !tasks.includes(title.split(' > ')[0]!));
  return [
    ...[...repeated].map(
      (title) => `more than one check is called "${title}": each needs a title of its own`,
    ),
    ...astray.map(
      (title) => `"${title}" belongs to no task: its describe must be called ${tasks.join(' or ')}`,
    ),
  ];
}

function judgeCandidate(candidate: Candidate, matrix: MatrixRow[], seeds: number[]): string[] {
  const label = labelOf(candidate);
  if (isRight(candidate)) {
    return matrix.flatMap(({ check, results }) => {
      const { failed, tried, message } = results[label]!;
      if (failed.length === 0) return [];
      const where = `under ${failed.length} of ${tried} seeds (the first is ${failed[0]})`;
      return [`${label} is right, yet fails "${check}" ${where}: ${message}`];
    });
  }
  if (candidate.kind === 'stub') {
    return matrix
      .filter(({ results }) => !results[label]!.notStarted)
      .map(({ check }) => `the stub does not fail "${check}" as not started`);
  }
  const survived = survivedSeeds(candidate, matrix, seeds);
  if (survived.length === 0) return [];
  return survived.length === seeds.length
    ? [`${label} is wrong, yet no check fails it`]
    : [
        `${label} is wrong, yet passes every check under ${survived.length} of ${seeds.length} seeds (the first is ${survived[0]})`,
      ];
}

function judgeEarnings(candidate: Candidate, matrix: MatrixRow[], points: number): string[] {
  const label = labelOf(candidate);
  // In the worst case: whatever it passes under any seed counts.
  const passed = matrix.filter(({ results }) => results[label]!.failed.length < results[label]!.tried);
  const earned = passed.reduce((sum, row) => sum + row.points, 0);
  if (earned <= points * UNEARNED) return [];
  const names = passed.map(({ check }) => `"${check}"`).join(', ');
  return [
    `${label} does nothing, yet earns ${earned} of ${points} points, which is more than a tenth: ${names}`,
  ];
}

function judgeCheck({ check, slow, referenceMs, results }: MatrixRow, candidates: Candidate[]): string[] {
  const problems: string[] = [];
  const misconceptions = candidates.filter(({ kind }) => kind === 'misconception');
  if (!misconceptions.some((candidate) => results[labelOf(candidate)]!.failed.length > 0)) {
    problems.push(`"${check}" fails no misconception`);
  }
  const longest = slow ? LONGEST.slow : LONGEST.ordinary;
  if (referenceMs > longest) {
    const took = `${(referenceMs / 1000).toFixed(1)} s on the reference`;
    problems.push(
      `"${check}" takes ${took}, ${longest / 1000} s at most is its time${slow ? '' : '; a check that has to says meta: { slow: true }'}`,
    );
  }
  return problems;
}
