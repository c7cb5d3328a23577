import { type Report, sumPoints } from './report.ts';

/** Where a report is at odds with itself: points beyond their maximum, sums that are none, something twice. */
export function contradictions({ score, maxScore, exercises }: Report): string[] {
  const own = exercises.flatMap(({ id, score, maxScore, checks }) => [
    ...checks
      .filter(({ points, maxPoints }) => points > maxPoints)
      .map(({ name, points, maxPoints }) => `${id}: "${name}" has ${points} of ${maxPoints} points`),
    ...sumFaults(
      id,
      [score, checks.map(({ points }) => points)],
      [maxScore, checks.map(({ maxPoints }) => maxPoints)],
    ),
    ...repeated(checks.map(({ name, visibility }) => `${visibility} ${name}`)).map(
      (name) => `${id}: the check "${name}" is there twice`,
    ),
  ]);
  return [
    ...own,
    ...sumFaults(
      'the report',
      [score, exercises.map((exercise) => exercise.score)],
      [maxScore, exercises.map((exercise) => exercise.maxScore)],
    ),
    ...repeated(exercises.map(({ id }) => id)).map((id) => `the exercise ${id} is there twice`),
  ];
}

type Sum = [said: number, parts: number[]];

const sumFaults = (what: string, ...sums: Sum[]): string[] =>
  sums.flatMap(([said, parts]) =>
    said === sumPoints(parts) ? [] : [`${what} says ${said} points, and its parts make ${sumPoints(parts)}`],
  );

function repeated(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}
