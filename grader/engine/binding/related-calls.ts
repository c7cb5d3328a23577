import { describeValue } from '../../checks/near.ts';
import type { RecordedCall } from './examiner.ts';
import { formatValue } from './format-call.ts';

/** Calls that are told of a comparison, and letters of an answer that is written out. */
const MOST_CALLS = 6;
const LONGEST = 60;

/**
 * The calls out of which something was compared, in lines: each with its answer, those of the function that the check
 * is about first, for that one is under suspicion.
 *
 * @param inShort writes a call
 * @param agree whether answers were compared with answers
 */
export function relatedCalls(
  calls: RecordedCall[],
  { task, agree, inShort }: { task: string; agree: boolean; inShort: (call: RecordedCall) => string },
): string[] {
  const lines = [
    ...new Set(comparedCalls(calls, task).map((call) => `${inShort(call)} → ${answerInShort(call)}`)),
  ];
  const left = calls.length - MOST_CALLS;
  const more = left > 0 ? [`… and ${left} more`] : [];
  const shown = [...lines, ...more].map((line) => `  ${line}`);
  if (agree) return ['these should agree:', ...shown];
  return lines.length > 1 ? ['compared is what these answers make:', ...shown] : lines;
}

/** The calls that are told of, those of the function that the check is about first. */
export function comparedCalls(calls: RecordedCall[], task: string): RecordedCall[] {
  const own = calls.filter((call) => call.task === task);
  return [...own, ...calls.filter((call) => call.task !== task)].slice(0, MOST_CALLS);
}

function answerInShort({ outcome }: RecordedCall): string {
  if ('threw' in outcome) return outcome.threw;
  const text = formatValue(outcome.returned);
  return text.length <= LONGEST ? text : describeValue(outcome.returned);
}
