import { mean } from '../../show/statistics.ts';
import type { Book, BookExercise } from './book.ts';

/** How one check did in a class. */
export interface CheckStatistics {
  exercise: BookExercise;
  name: string;
  visibility: 'public' | 'hidden';
  /** Students whose counted attempt was examined. */
  examined: number;
  /** The part of them who pass, from 0 to 1. */
  passRate: number;
  /**
   * The correlation of passing this check with the score in all others, from −1 to 1: high where it separates
   * strong from weak. Absent where everybody does the same.
   */
  discrimination?: number;
}

/** One misconception, and who has it. */
export interface MisconceptionStatistics {
  exercise: string;
  name: string;
  sentence: string;
  students: string[];
}

/** One bar of a distribution: totals from `from` up to `to`, the last bar's end included. */
export interface Bar {
  from: number;
  to: number;
  count: number;
}

/** The correlation of two lists, absent where one of them is constant. */
export function correlation(xs: number[], ys: number[]): number | undefined {
  if (xs.length < 2) return undefined;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, index) => {
    const [dx, dy] = [x - meanX, ys[index]! - meanY];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  // Rounding leaves crumbs of a constant list.
  return xx < 1e-12 || yy < 1e-12 ? undefined : xy / Math.sqrt(xx * yy);
}

/** How each check of the book did. */
export function checkStatistics({ exercises, students }: Book): CheckStatistics[] {
  const scoreOf = new Map(
    students.map((student) => [
      student,
      Object.values(student.exercises).reduce(
        (sum, { checks }) => sum + checks.reduce((all, { points }) => all + points, 0),
        0,
      ),
    ]),
  );
  return exercises.flatMap((exercise) =>
    exercise.checks.map(({ name, visibility }, index) => {
      const results = students.flatMap((student) => {
        const check = student.exercises[exercise.id]?.checks[index];
        return check
          ? [{ passes: check.verdict === 'pass' ? 1 : 0, others: scoreOf.get(student)! - check.points }]
          : [];
      });
      const passes = results.map((result) => result.passes);
      const discrimination = correlation(
        passes,
        results.map(({ others }) => others),
      );
      return {
        exercise,
        name,
        visibility,
        examined: results.length,
        passRate: results.length === 0 ? 0 : mean(passes),
        ...(discrimination === undefined ? {} : { discrimination }),
      };
    }),
  );
}

/** The misconceptions of a class, those of most students first. */
export function misconceptionStatistics({ students }: Book): MisconceptionStatistics[] {
  const found = new Map<string, MisconceptionStatistics>();
  for (const { id, exercises } of students) {
    for (const [exercise, { checks }] of Object.entries(exercises)) {
      for (const { diagnosis } of checks) {
        if (!diagnosis) continue;
        const key = `${exercise}/${diagnosis.name}`;
        const entry = found.get(key) ?? { exercise, ...diagnosis, students: [] };
        found.set(key, entry);
        if (entry.students.at(-1) !== id) entry.students.push(id);
      }
    }
  }
  return [...found.values()].sort(
    (one, other) =>
      other.students.length - one.students.length ||
      (one.exercise + one.name < other.exercise + other.name ? -1 : 1),
  );
}

/** How the totals are spread, in bars of equal width from 0 to the highest that there is. */
export function distribution({ students, maxTotal }: Book, bars = 10): Bar[] {
  const totals = students.flatMap(({ total }) => (total === undefined ? [] : [total]));
  const top = Math.max(maxTotal, ...totals);
  return Array.from({ length: bars }, (_, index) => {
    const [from, to] = [(top * index) / bars, (top * (index + 1)) / bars];
    const last = index === bars - 1;
    return {
      from,
      to,
      count: totals.filter((total) => total >= from && (total < to || (last && total <= to))).length,
    };
  });
}
