import type { CheckResult, ExerciseResult } from '../scoring/report.ts';
import { failureLines } from './failure-lines.ts';

/** GitHub shows so many annotations of one kind a step. */
const MOST = 10;

/** GitHub cuts longer messages. */
const LONGEST = 4_000;

const inMessage = (text: string): string =>
  text.slice(0, LONGEST).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const inProperty = (text: string): string => inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Where a function is declared, counted from 1; the first line where it is not. */
function lineOfTask(source: string, task: string): number {
  const name = /^\w+/.exec(task)?.[0];
  const lines = source.split('\n');
  const found = lines.findIndex(
    (line) => name !== undefined && new RegExp(`\\b(function|const|let)\\s+${name}\\b`).test(line),
  );
  return found + 1 || 1;
}

/**
 * Failures as annotations on the student's own lines: the declaration of the function that a check examines. Of more
 * than GitHub shows, those that cost most.
 *
 * @param fileOf the student's file of an exercise, as a path from the repository's root, and what it says
 * @returns workflow commands, one a line
 */
export function githubAnnotations(
  exercises: ExerciseResult[],
  fileOf: (exercise: ExerciseResult) => { path: string; source: string },
): string[] {
  const failing = exercises.flatMap((exercise) =>
    exercise.checks
      .filter(({ verdict }) => verdict !== 'pass' && verdict !== 'not-started')
      .map((check) => ({ exercise, check, lost: check.maxPoints - check.points })),
  );
  return failing
    .sort((one, other) => other.lost - one.lost)
    .slice(0, MOST)
    .map(({ exercise, check }) => {
      const { path, source } = fileOf(exercise);
      const line = lineOfTask(source, check.name);
      const title = `${exercise.id} ${check.name}`;
      return `::error file=${inProperty(path)},line=${line},title=${inProperty(title)}::${inMessage(messageOf(check))}`;
    });
}

const messageOf = (check: CheckResult): string => failureLines(check).join('\n') || check.verdict;
