import { findDifference } from '../../checks/near.ts';
import type { Answerer } from '../binding/answerer.ts';
import type { CallOutcome, RecordedCall } from '../binding/examiner.ts';

/**
 * Whether somebody answers recorded calls as they were answered. Answers agree within the tolerance of the checks,
 * errors where they are of one class.
 */
export const answersAlike = (calls: RecordedCall[], answerer: Answerer): boolean =>
  calls.every((call) => sameOutcome(call.outcome, ask(answerer, call)));

/** Those that the reference answers otherwise. */
export const wrongCalls = (calls: RecordedCall[], reference: Answerer): RecordedCall[] =>
  calls.filter((call) => !answersAlike([call], reference));

/**
 * The misconceptions that answer as a submission did on every call of a failed run, where at least one of these is
 * not what the reference answers.
 *
 * @param misconceptions by name
 * @returns their names
 */
export function findSuspects(
  calls: RecordedCall[],
  reference: Answerer,
  misconceptions: ReadonlyMap<string, Answerer>,
): string[] {
  const wrong = wrongCalls(calls, reference);
  if (wrong.length === 0) return [];
  // The wrong answers first: they rule out most.
  const inQuestion = [...wrong, ...calls.filter((call) => !wrong.includes(call))];
  return [...misconceptions]
    .filter(([, answerer]) => answersAlike(inQuestion, answerer))
    .map(([name]) => name);
}

/** Whether what was answered wrongly first had to be refused. */
export function isRefusal(calls: RecordedCall[], reference: Answerer): boolean {
  const [wrong] = wrongCalls(calls, reference);
  return wrong !== undefined && 'threw' in ask(reference, wrong);
}

/** The same call as somebody else answers it. */
export const answeredBy = (call: RecordedCall, answerer: Answerer): RecordedCall => ({
  ...call,
  outcome: ask(answerer, call),
});

function ask(answerer: Answerer, { task, args }: RecordedCall): CallOutcome {
  const answer = answerer.call(task, args, Number.POSITIVE_INFINITY);
  if (answer.kind === 'returned') return { returned: answer.value };
  return { threw: answer.kind === 'threw' ? `${answer.error.name}: ${answer.error.message}` : answer.kind };
}

const className = (thrown: string): string => thrown.split(':')[0]!;

/** Whether answers agree within the tolerance of the checks; errors, where they are of one class. */
export function sameOutcome(outcome: CallOutcome, other: CallOutcome): boolean {
  if ('threw' in outcome) return 'threw' in other && className(outcome.threw) === className(other.threw);
  return 'returned' in other && findDifference(other.returned, outcome.returned) === undefined;
}
