import type { CallPicture, CallPictures, Explanation, Sum } from '../../checks/call-picture.ts';
import type { Mismatch } from '../../checks/mismatch.ts';
import { findDifference } from '../../checks/near.ts';
import { writeNumber } from '../../checks/write-number.ts';
import { sheetsOf } from '../../show/drawing/sheets.ts';
import { answerPanels } from './answer-panels.ts';
import { callBehind, type FoundCall } from './call-behind.ts';
import type { Comparison } from './comparison.ts';
import { differenceText } from './difference-text.ts';
import type { RecordedCall } from './examiner.ts';
import { formatValue } from './format-call.ts';
import { panelOf } from './panel-of.ts';
import type { FailurePicture, Panel } from './picture.ts';
import { relatedCalls } from './related-calls.ts';
import { valueAt } from './value-at.ts';

/** Channels of a volume that are drawn. */
const MOST_CHANNELS = 3;

/**
 * Describes a failure for drawing: the inputs with the window that matters, what was expected and what came back.
 *
 * @param pictures how calls of this exercise's functions are drawn
 * @param task the function that the check is about
 * @param calls the calls that led to the failure
 * @param mismatch what the assertion that failed compared; absent where something else failed
 * @returns `undefined` where there is nothing to draw
 */
export function failurePicture(
  pictures: CallPictures,
  task: string,
  calls: RecordedCall[],
  mismatch?: Mismatch,
): FailurePicture | undefined {
  if (!mismatch) {
    const last = calls.at(-1);
    return last && 'threw' in last.outcome ? describe(last, pictures[last.task]) : undefined;
  }
  const comparison = { ...mismatch, ...mismatch.difference };
  if (mismatch.agree || callBehind(calls, comparison)?.answers === 'nothing') {
    return relation(pictures, task, calls, comparison);
  }
  const call = callBehind(calls, comparison);
  const drawn = call && pictures[call.task];
  const compared = arranged(comparison, call, drawn);
  const cell =
    compared.kind === 'value' && compared.path.every((step) => typeof step === 'number')
      ? compared.path
      : undefined;
  const explained = call?.answers === 'whole' ? cell : call?.answers === 'cell' ? [] : undefined;
  const explanation =
    explained && drawn?.explain ? attempt(() => drawn.explain!(call!.args, explained)) : undefined;
  const picture = call ? describe(call, drawn, explanation) : { call: '', panels: [] };
  const expected = valueAt(compared.expected, compared.path);
  const terms = explanation?.sum && termsOf(explanation.sum, expected, compared.tolerance);
  return {
    ...picture,
    panels: [...picture.panels, ...answerPanels(compared)],
    difference: differenceText(compared),
    ...(terms ? { terms } : {}),
  };
}

/** What was made of several answers: each call with its answer, and the sides that were compared. */
function relation(
  pictures: CallPictures,
  task: string,
  calls: RecordedCall[],
  comparison: Comparison,
): FailurePicture {
  const suspect = calls.findLast((call) => call.task === task) ?? calls.at(-1);
  const inShort = (call: RecordedCall): string => describe(call, pictures[call.task]).call;
  const lines = relatedCalls(calls, { task, agree: comparison.agree === true, inShort });
  return {
    call: lines.join('\n'),
    panels: [
      ...(suspect ? describe(suspect, pictures[suspect.task]).panels : []),
      ...answerPanels(comparison),
    ],
    difference: differenceText(comparison),
  };
}

function termsOf(
  { text, value, through }: Sum,
  expected: unknown,
  tolerance: Mismatch['tolerance'],
): string | undefined {
  if (through) return `${through}(${text}) = ${through}(${writeNumber(value)})`;
  // Where our arithmetic does not come to what the check expects, the check is about something else.
  if (text === writeNumber(value) || findDifference(value, expected, tolerance)) return undefined;
  return `${text} = ${writeNumber(value)}`;
}

/** Flat arrays as the volumes that they stand for, where the exercise knows how. */
function arranged(comparison: Comparison, call?: FoundCall, picture?: CallPicture): Comparison {
  const { received, expected, kind, tolerance } = comparison;
  if (call?.answers !== 'whole' || kind !== 'value' || !picture?.arrange) return comparison;
  return (
    attempt(() => {
      const both = [received, expected].map((value) => picture.arrange!(call.args, value as number[]));
      const { path } = findDifference(both[0], both[1], tolerance)!;
      return { received: both[0], expected: both[1], path, kind, tolerance };
    }) ?? comparison
  );
}

/** An argument may be what a submission returned: what is thought of its form need not hold. */
function attempt<Result>(explain: () => Result): Result | undefined {
  try {
    return explain();
  } catch {
    return undefined;
  }
}

/** The call in short and its arguments as panels. */
function describe(call: RecordedCall, picture?: CallPicture, explanation?: Explanation): FailurePicture {
  const names = call.args.map((_, index) => picture?.names[index] ?? `argument ${index + 1}`);
  const drawn: Explanation['inputs'] =
    explanation?.inputs ??
    call.args.flatMap((value, index) =>
      isGridLike(value) ? [{ name: names[index]!, role: 'input', value } as const] : [],
    );
  const panels = drawn.flatMap(({ name, role, value, padding = 0, frame }) =>
    sheetsOf(value, padding).flatMap((sheet, channel, { length: of }): Panel[] => {
      if (channel >= MOST_CHANNELS) return [];
      const rest = of > MOST_CHANNELS && channel === MOST_CHANNELS - 1 ? ` (of ${of})` : '';
      const title = `${name}${of > 1 ? `, channel ${channel}${rest}` : ''}`;
      return [panelOf(role, title, sheet, frame ? { ...frame } : undefined)];
    }),
  );
  const written = call.args.map((value, index) => (isGridLike(value) ? names[index]! : formatValue(value)));
  return { call: `${call.task}(${written.join(', ')})`, panels };
}

/** Whether a value is better drawn than written. */
const isGridLike = (value: unknown): boolean =>
  ArrayBuffer.isView(value) || (Array.isArray(value) && sheetsOf(value).length > 0);
