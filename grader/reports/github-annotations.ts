import { type CheckResult, type ExerciseResult, isFailing } from '../engine/scoring/report.ts';
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

/** Where the student's code itself broke, as messages name it: `(windows.ts, line 12)`. */
const BROKEN_AT = /\(([\w.-]+\.ts), line (\d+)\)/g;

/** The file and the line that a check's failure is about. */
function placeOf({ name, message }: CheckResult, { path, source }: { path: string; source: string }) {
  const [, file, line] = [...message.matchAll(BROKEN_AT)].at(-1) ?? [];
  return file === undefined
    ? { path, line: lineOfTask(source, name) }
    : { path: path.replace(/[^\\/]*$/, file), line: Number(line) };
}

/** Checks that failed of the same thing, such as a file that does not parse, are told of once. */
function alike(exercise: ExerciseResult): CheckResult[][] {
  const failing = exercise.checks.filter(isFailing);
  const groups = Object.groupBy(failing, ({ verdict, message, name }) =>
    verdict === 'fail' || message === '' ? name : `${verdict}: ${message}`,
  );
  return Object.values(groups) as CheckResult[][];
}

const lostIn = (checks: CheckResult[]): number =>
  checks.reduce((sum, { points, maxPoints }) => sum + maxPoints - points, 0);

/**
 * Failures as annotations on the student's own lines: where their code broke, or else the declaration of the function
 * that a check examines. Of more than GitHub shows, those that cost most.
 *
 * @param fileOf the student's file of an exercise, as a path from the repository's root, and what it says
 * @returns workflow commands, one a line
 */
export function githubAnnotations(
  exercises: ExerciseResult[],
  fileOf: (exercise: ExerciseResult) => { path: string; source: string },
): string[] {
  return exercises
    .flatMap((exercise) => alike(exercise).map((checks) => ({ exercise, checks, lost: lostIn(checks) })))
    .sort((one, other) => other.lost - one.lost)
    .slice(0, MOST)
    .map(({ exercise, checks: [check, ...others] }) => {
      const { path, line } = placeOf(check!, fileOf(exercise));
      const title = `${exercise.id} ${check!.name}${others.length > 0 ? `, and ${others.length} more` : ''}`;
      return `::error file=${inProperty(path)},line=${line},title=${inProperty(title)}::${inMessage(messageOf(check!))}`;
    });
}

const messageOf = (check: CheckResult): string => failureLines(check).join('\n') || check.verdict;
