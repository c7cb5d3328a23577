import type { CallPicture, CallPictures, Explanation, Frame, Sum } from '../../exercises/lib/call-picture.ts';
import type { Mismatch } from '../../exercises/lib/mismatch.ts';
import { type Difference, describeValue, findDifference } from '../../exercises/lib/near.ts';
import { writeNumber } from '../../exercises/lib/write-number.ts';
import type { RecordedCall } from './examiner.ts';
import { formatValue } from './format-call.ts';
import type { FailurePicture, Panel } from './picture.ts';
import { cropped, type Focus, type Sheet, shapeText, sheetsOf } from './sheets.ts';

/** Channels of a volume that are drawn. */
const MOST_CHANNELS = 3;

/**
 * Describes a failure for drawing: the inputs with the window that matters, what was expected and what came back.
 *
 * @param pictures how calls of this exercise's functions are drawn
 * @param calls the calls that led to the failure
 * @param mismatch what the assertion that failed compared; absent where something else failed
 * @returns `undefined` where there is nothing to draw
 */
export function failurePicture(
  pictures: CallPictures,
  calls: RecordedCall[],
  mismatch?: Mismatch,
): FailurePicture | undefined {
  if (!mismatch) {
    const last = calls.at(-1);
    return last && 'threw' in last.outcome ? describe(last, pictures[last.task]) : undefined;
  }
  const comparison = { ...mismatch, ...mismatch.difference };
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
  const expected = at(compared.expected, compared.path);
  const received = at(compared.received, compared.path);
  const terms = explanation?.sum && termsOf(explanation.sum, expected, compared.tolerance);
  return {
    ...picture,
    panels: [...picture.panels, ...answerPanels(compared)],
    difference: differenceText(compared, expected, received),
    ...(terms ? { terms } : {}),
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

/** What was compared, and where it differs first. */
type Comparison = Pick<Mismatch, 'received' | 'expected' | 'tolerance'> & Pick<Difference, 'path' | 'kind'>;

interface FoundCall extends RecordedCall {
  /** What it returned is all that was compared, or the one cell that differs; `nothing` where something was made of it. */
  answers: 'whole' | 'cell' | 'nothing';
}

/** The last call whose answer was compared; or the one whose answer is the part that differs; or else the last call. */
function callBehind(calls: RecordedCall[], { received, expected, path }: Comparison): FoundCall | undefined {
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
    (at(received, path.slice(0, depth)) as unknown[]).slice(0, step as number),
  );
  return calls[before.flat(Number.POSITIVE_INFINITY).length];
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

const at = (value: unknown, path: (number | string)[]): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)?.[step], value);

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

function panelOf(role: Panel['role'], title: string, sheet: Sheet, frame?: Frame): Panel {
  const { cells, part, offset } = cropped(sheet, frame);
  const here = ([row, column]: [number, number]): [number, number] => [row - offset[0], column - offset[1]];
  const pale = sheet.pale.map(here).filter(([row, column]) => cells[row]?.[column] !== undefined);
  return {
    role,
    title: `${title} ${sheet.shape}`,
    cells: cells.map((row) => row.map((value) => writeCell(value))),
    ...(frame ? { frame: clipped(frame, offset, cells) } : {}),
    ...(pale.length > 0 ? { pale } : {}),
    ...(part ? { part } : {}),
  };
}

function clipped(
  { top, left, bottom, right }: Frame,
  [row, column]: [number, number],
  cells: unknown[][],
): Frame {
  return {
    top: Math.max(0, top - row),
    left: Math.max(0, left - column),
    bottom: Math.min(cells.length, bottom - row),
    right: Math.min(cells[0]?.length ?? 0, right - column),
  };
}

/** Text without its quotes, and on one line. */
const writeCell = (value: unknown, digits?: number): string =>
  typeof value === 'number'
    ? writeNumber(value, digits)
    : (typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : formatValue(value)).slice(0, 24);

/** What was expected and what came back, side by side, around the first difference. */
function answerPanels({ received, expected, path, kind, tolerance }: Comparison): Panel[] {
  const [expectedSheets, receivedSheets] = [sheetsOf(expected), sheetsOf(received)];
  if (kind === 'shape') {
    return [
      ...expectedSheets
        .slice(0, 1)
        .map((sheet) => panelOf('expected', titleOf('expected', expectedSheets, 0), sheet)),
      ...receivedSheets
        .slice(0, 1)
        .map((sheet) => panelOf('received', titleOf('received', receivedSheets, 0), sheet)),
    ];
  }
  const { sheet, row, column } = placeOf(expectedSheets, expected, path);
  const pair = [expectedSheets[sheet], receivedSheets[sheet]];
  if (!pair[0] || !pair[1]) return [];
  const focus: Focus = { top: row, left: column, bottom: row + 1, right: column + 1 };
  const parts = [cropped(pair[0], focus), cropped(pair[1], focus)] as const;
  const wrong: [number, number][] = [];
  for (const [y, cells] of parts[0].cells.entries()) {
    for (const [x, cell] of cells.entries()) {
      if (findDifference(parts[1].cells[y]?.[x], cell, tolerance)) wrong.push([y, x]);
    }
  }
  const text = (part: 0 | 1, digits?: number) =>
    parts[part].cells.map((cells) => cells.map((cell) => writeCell(cell, digits)));
  const alike = wrong.some(([y, x]) => text(0)[y]![x] === text(1)[y]?.[x]);
  return (['expected', 'received'] as const).map((role, index) => ({
    role,
    title: `${titleOf(role, index === 0 ? expectedSheets : receivedSheets, sheet)} ${pair[index]!.shape}`,
    cells: text(index as 0 | 1, alike ? 9 : undefined),
    wrong,
    ...(parts[0].part ? { part: parts[0].part } : {}),
  }));
}

const titleOf = (role: string, sheets: Sheet[], index: number): string =>
  sheets.length > 1 ? `${role}, channel ${index}` : role;

/** On which sheet a path leads to which cell. */
function placeOf(sheets: Sheet[], value: unknown, path: (number | string)[]) {
  const steps = path.map((step, depth) => {
    if (typeof step === 'number') return step;
    const fields = Object.keys(at(value, path.slice(0, depth)) as object);
    return fields.indexOf(step);
  });
  if (typeof path[0] === 'string') return { sheet: 0, row: steps[0]!, column: 1 };
  if (steps.length <= 1) return { sheet: 0, row: 0, column: steps[0] ?? 0 };
  const [sheet, row, column] = steps.length >= 3 || sheets.length > 1 ? steps : [0, ...steps];
  return { sheet: sheet!, row: row!, column: column ?? 0 };
}

function differenceText({ kind, path, expected, received }: Comparison, cell: unknown, got: unknown): string {
  if (kind === 'shape') {
    const [wanted, came] = [expected, received].map((value) => describeValue(value));
    if (wanted !== came) return `another shape: expected ${wanted}, received ${came}`;
    if (Array.isArray(at(expected, path)) || typeof path.at(-1) !== 'number')
      return `another shape: ${shapeText(expected)} expected, the rows that came back differ in length`;
  }
  const values =
    kind === 'shape'
      ? `expected ${describeValue(at(expected, path))}, received ${describeValue(at(received, path))}`
      : `expected ${writeCell(cell, 9)}, received ${writeCell(got, 9)}`;
  if (path.length === 0) return values;
  const words = path.every((step) => typeof step === 'number')
    ? ['channel', 'row', 'column'].slice(path.length > 3 ? 3 : -path.length)
    : [];
  const place =
    words.length === path.length && path.length > 1
      ? path.map((step, index) => `${words[index]} ${step}`).join(', ')
      : path
          .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${step}`))
          .join('');
  return `first difference at ${place}: ${values}`;
}
