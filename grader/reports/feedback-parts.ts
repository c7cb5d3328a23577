import {
  type CheckResult,
  commonFault,
  type ExerciseResult,
  sumPoints,
  taskName,
} from '../engine/scoring/report.ts';
import { causeText } from './cause-text.ts';
import type { Marks } from './marks.ts';

/** What feedback says of one exercise. */
export interface FeedbackPart {
  exercise: ExerciseResult;
  notes: string[];
  /** What keeps all checks from saying anything. */
  fault?: string;
  /** Checks that do not pass, in their order. */
  open: CheckResult[];
  /** Those of them of which something is told: together where they have one cause. */
  causes: { cause?: string; checks: CheckResult[] }[];
}

/** What feedback begins with: the exercises that are not full, then those of which something else is to be said. */
export const openParts = (exercises: ExerciseResult[], { notes }: Marks): FeedbackPart[] =>
  exercises
    .map((exercise) => {
      const open = exercise.checks.filter(({ verdict }) => verdict !== 'pass');
      const fault = commonFault(exercise.checks);
      const part = { exercise, notes: notes[exercise.id] ?? [], open };
      return fault === undefined ? { ...part, causes: causesOf(open) } : { ...part, fault, causes: [] };
    })
    .filter(({ notes, open, exercise }) => notes.length + open.length > 0 || exercise.checks.length === 0)
    .toSorted((one, other) => Number(isFull(one)) - Number(isFull(other)));

const isFull = ({ open, exercise }: FeedbackPart): boolean => open.length === 0 && exercise.checks.length > 0;

/** A hidden check of which nothing may be told has no cause; what is not started is not wrong yet. */
function causesOf(open: CheckResult[]): FeedbackPart['causes'] {
  const told = open.filter((check) => check.verdict !== 'not-started' && (check.message || causeText(check)));
  const groups = Map.groupBy(told, (check) => causeText(check) ?? `check ${check.name}`);
  return [...groups.values()].map((checks) => {
    const text = causeText(checks[0]!);
    return text ? { cause: text[0]!.toUpperCase() + text.slice(1), checks } : { checks };
  });
}

/** What passes, a line a task: `04 pool: 3 of 5 checks, 6 points`. */
export const passingLines = (exercises: ExerciseResult[]): string[] =>
  exercises.flatMap(({ id, checks }) =>
    [...Map.groupBy(checks, taskName)].flatMap(([task, all]) => {
      const passing = all.filter(({ verdict }) => verdict === 'pass');
      if (passing.length === 0) return [];
      const points = sumPoints(passing.map((check) => check.points));
      const count =
        passing.length === all.length ? `all ${all.length}` : `${passing.length} of ${all.length}`;
      return [`${id} ${task}: ${count} checks, ${points} points`];
    }),
  );
