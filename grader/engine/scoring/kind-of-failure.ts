import type { Answerer } from '../binding/answerer.ts';
import type { RecordedCall } from '../binding/examiner.ts';
import { kindOfWrong } from '../binding/kind-of-wrong.ts';
import { quantitiesOf } from '../binding/quantities-of.ts';
import type { WrongKind } from '../binding/wrong-kinds.ts';
import { answeredBy, sameOutcome, wrongCalls } from './find-suspects.ts';

/** So many right calls, of so many sizes, say that smaller ones are right. */
const ENOUGH = { calls: 10, sizes: 3 };

/**
 * What kind of wrong a check failed by.
 *
 * @param calls those that led to the failure
 * @param all the calls of all checks of the exercise
 * @returns `undefined` where every call is answered as the reference answers it
 */
export function kindOfFailure(
  calls: RecordedCall[],
  all: RecordedCall[],
  reference: Answerer,
): WrongKind | undefined {
  const [first] = wrongCalls(calls, reference);
  // A refusal that names another argument is a refusal all the same.
  const call = first ?? calls.at(-1);
  if (!call) return undefined;
  const due = answeredBy(call, reference).outcome;
  const kind = kindOfWrong(call.outcome, due);
  if (!first || kind === undefined || 'threw' in due) return kind;
  const others = all.filter(({ task }) => task === first.task);
  if (changesItsMind(first, others)) return 'changes-its-mind';
  return isRightWhereSmall(others, reference) ? 'up-to-a-size' : kind;
}

const written = ({ args }: RecordedCall): string => JSON.stringify(args);

const changesItsMind = (wrong: RecordedCall, others: RecordedCall[]): boolean =>
  others.some((other) => written(other) === written(wrong) && !sameOutcome(other.outcome, wrong.outcome));

/** Whether in some quantity every wrong call is larger than all that are right. */
function isRightWhereSmall(calls: RecordedCall[], reference: Answerer): boolean {
  const answered = calls.filter((call) => 'returned' in answeredBy(call, reference).outcome);
  const wrong = wrongCalls(answered, reference);
  const right = answered.filter((call) => !wrong.includes(call)).map(measured);
  const [first, ...rest] = wrong.map(measured);
  return Object.keys(first!).some((name) => {
    const least = Math.min(...[first!, ...rest].map((quantities) => quantities[name] ?? 0));
    const sizes = right.flatMap((quantities) => quantities[name] ?? []);
    return (
      sizes.length >= ENOUGH.calls &&
      new Set(sizes).size >= ENOUGH.sizes &&
      sizes.every((size) => size < least)
    );
  });
}

const measured = ({ args }: RecordedCall) =>
  quantitiesOf(
    args.map((_, at) => `#${at}`),
    args,
    undefined,
  );
