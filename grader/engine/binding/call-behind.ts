import { findDifference } from '../../checks/near.ts';
import type { Comparison } from './comparison.ts';
import type { RecordedCall } from './examiner.ts';
import { valueAt } from './value-at.ts';

/** A call, and what of it was compared. */
export interface FoundCall extends RecordedCall {
  /** What it returned is all that was compared, or the one cell that differs; `nothing` where something was made of it. */
  answers: 'whole' | 'cell' | 'nothing';
}

/** The last call whose answer was compared; or the one whose answer is the part that differs; or else the last call. */
export function callBehind(
  calls: RecordedCall[],
  { received, expected, path }: Comparison,
): FoundCall | undefined {
  const exact = { absolute: 0, relative: 0 };
  const returned = (value: unknown) =>
    calls.findLast(
      ({ outcome }) => 'returned' in outcome && findDifference(outcome.returned, value, exact) === undefined,
    );
  const compared = returned(received);
  if (compared) return { ...compared, answers: 'whole' };
  const part = callOfPart(calls, received, path);
  if (part) return { ...part, answers: 'cell' };
  const other = returned(expected) ?? calls.at(-1);
  return other && { ...other, answers: 'nothing' };
}

/** Where a check puts together what it compares, an answer a cell: the call that answered the cell that differs. */
function callOfPart(
  calls: RecordedCall[],
  received: unknown,
  path: (number | string)[],
): RecordedCall | undefined {
  const cells = Array.isArray(received) ? received.flat(Number.POSITIVE_INFINITY) : [];
  const answers = calls.map(({ outcome }) => ('returned' in outcome ? outcome.returned : undefined));
  if (cells.length !== answers.length || !cells.every((cell, index) => Object.is(cell, answers[index]))) {
    return undefined;
  }
  // Cells before it: all of the rows above and those to its left.
  const before = path.flatMap((step, depth) =>
    (valueAt(received, path.slice(0, depth)) as unknown[]).slice(0, step as number),
  );
  return calls[before.flat(Number.POSITIVE_INFINITY).length];
}
