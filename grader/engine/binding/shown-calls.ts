import type { Mismatch } from '../../checks/mismatch.ts';
import { callBehind } from './call-behind.ts';
import type { RecordedCall } from './examiner.ts';
import { comparedCalls } from './related-calls.ts';

/**
 * The calls that a failure shows: the one whose answer was compared, all of which something was made, or the last one
 * where nothing was compared.
 *
 * @param calls those that led to the failure
 * @param task the function that the check is about
 */
export function shownCalls(
  calls: RecordedCall[],
  task: string,
  mismatch: Pick<Mismatch, 'received' | 'expected' | 'tolerance' | 'difference' | 'agree'> | undefined,
): RecordedCall[] {
  if (!mismatch) return calls.slice(-1);
  const found = callBehind(calls, { ...mismatch, ...mismatch.difference });
  if (mismatch.agree || found?.answers === 'nothing') return comparedCalls(calls, task);
  return found ? [found] : [];
}
