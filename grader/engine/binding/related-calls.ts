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
  const own = calls.filter((call) => call.task === task);
  const ordered = [...own, ...calls.filter((call) => call.task !== task)];
  const lines = [...new Set(ordered.map((call) => `${inShort(call)} → ${answerInShort(call)}`))];
  const more = lines.length > MOST_CALLS ? [`… and ${lines.length - MOST_CALLS} more`] : [];
  const shown = [...lines.slice(0, MOST_CALLS), ...more].map((line) => `  ${line}`);
  if (agree) return ['these should agree:', ...shown];
  return lines.length > 1 ? ['compared is what these answers make:', ...shown] : lines;
}

function answerInShort({ outcome }: RecordedCall): string {
  if ('threw' in outcome) return outcome.threw;
  const text = formatValue(outcome.returned);
  return text.length <= LONGEST ? text : describeValue(outcome.returned);
}
