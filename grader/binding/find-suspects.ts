import { findDifference } from '../../exercises/lib/near.ts';
import type { Answerer } from './answerer.ts';
import type { CallOutcome, RecordedCall } from './examiner.ts';

/**
 * Who answers as the submission did: the misconceptions whose answers agree with the submission's on every call of
 * a failed run, where at least one of these is not what the reference answers.
 *
 * Answers agree within the tolerance of the checks; errors agree where they are of one class.
 *
 * @param misconceptions by name
 * @returns their names
 */
export function findSuspects(
  calls: RecordedCall[],
  reference: Answerer,
  misconceptions: ReadonlyMap<string, Answerer>,
): string[] {
  const agrees = (answerer: Answerer) => (call: RecordedCall) =>
    sameOutcome(call.outcome, ask(answerer, call));
  const wrong = calls.filter((call) => !agrees(reference)(call));
  if (wrong.length === 0) return [];
  // The wrong answers first: they rule out most.
  const inQuestion = [...wrong, ...calls.filter((call) => !wrong.includes(call))];
  return [...misconceptions]
    .filter(([, misconception]) => inQuestion.every(agrees(misconception)))
    .map(([name]) => name);
}

function ask(answerer: Answerer, { task, args }: RecordedCall): CallOutcome {
  const answer = answerer.call(task, args, Number.POSITIVE_INFINITY);
  if (answer.kind === 'returned') return { returned: answer.value };
  return { threw: answer.kind === 'threw' ? `${answer.error.name}: ${answer.error.message}` : answer.kind };
}

const className = (thrown: string): string => thrown.split(':')[0]!;

function sameOutcome(outcome: CallOutcome, other: CallOutcome): boolean {
  if ('threw' in outcome) return 'threw' in other && className(outcome.threw) === className(other.threw);
  return 'returned' in other && findDifference(other.returned, outcome.returned) === undefined;
}
