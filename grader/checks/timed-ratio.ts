/** The same call of a function and of the plain baseline's of that name: what came back, and how long each took. */
export interface TimedPair {
  returned: unknown;
  ms: number;
  baselineMs: number;
}

/** Measures calls where they are graded; elsewhere there is none. */
export interface Stopwatch {
  time(task: string, args: unknown[]): TimedPair;
  /** What is counted: the processor time of the sandbox's process, or the clock where the system does not tell it. */
  readonly by: 'processor time' | 'the clock';
  /** What was measured of this submission, by function: all checks of a function share it. */
  readonly kept: Map<string, TimedRatio>;
}

/** How many times as fast as the plain baseline a function is. */
export interface TimedRatio {
  ratio: number;
  /** What was measured, for people. */
  text: string;
}

/** What the last assertion on a ratio was about. */
export const timing: { last?: string } = {};

/** Calls that are not counted: in them code is still being compiled. */
const WARM_UP = 3;

/** Pairs of calls that are counted: so many at least, and at most where they differ much. */
const PAIRS = { least: 5, most: 15 };

/** The middle half of the ratios may differ by this part of their median. */
const WIDE = 0.06;

// On the global object because Vitest may load this module twice in one process: for the runner and for the checks.
const slot = globalThis as { boundStopwatch?: Stopwatch | undefined };

/** Makes this stopwatch the one that measures from now on; none where there is none. */
export function bindStopwatch(stopwatch: Stopwatch | undefined): void {
  slot.boundStopwatch = stopwatch;
}

/**
 * Measures how many times as fast as the plain baseline a function of the subject is: the two are called in turn, each
 * in a sandbox of its own, every time with arguments that are drawn anew. Where nothing is measured, as on a student's
 * machine, it is called once and counts as fast enough.
 *
 * @param subject the function, as the check has imported it
 * @param draw makes arguments, other ones of about the same size every time: `fc.sample` alone would repeat itself
 * @param judge throws where the answer is wrong: a wrong answer has no speed
 * @returns the median of at least five pairs, of more where they differ much
 */
export function timedRatio<Args extends unknown[], Returned>(
  subject: (...args: Args) => Returned,
  draw: () => Args,
  judge: (returned: Returned, args: Args) => void,
): TimedRatio {
  const stopwatch = slot.boundStopwatch;
  if (!stopwatch) {
    const args = draw();
    judge(subject(...structuredClone(args)), args);
    return { ratio: Number.POSITIVE_INFINITY, text: 'nothing was measured' };
  }
  const known = stopwatch.kept.get(subject.name);
  if (known) return known;
  const pair = (): TimedPair => {
    const args = draw();
    const timed = stopwatch.time(subject.name, args);
    judge(timed.returned as Returned, args);
    return timed;
  };
  for (let call = 0; call < WARM_UP; call++) pair();
  const pairs: TimedPair[] = [];
  while (pairs.length < PAIRS.least || (pairs.length < PAIRS.most && spreadOf(pairs) > WIDE))
    pairs.push(pair());
  const result = { ratio: ratioOf(pairs, 0.5), text: textOf(pairs, stopwatch.by) };
  stopwatch.kept.set(subject.name, result);
  return result;
}

/** What so large a part of the ratios does not exceed. */
function ratioOf(pairs: TimedPair[], part: number): number {
  return quantile(
    pairs.map(({ ms, baselineMs }) => baselineMs / ms),
    part,
  );
}

function quantile(numbers: number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

const spreadOf = (pairs: TimedPair[]): number =>
  (ratioOf(pairs, 0.75) - ratioOf(pairs, 0.25)) / ratioOf(pairs, 0.5);

function textOf(pairs: TimedPair[], by: Stopwatch['by']): string {
  const median = (of: (pair: TimedPair) => number) => quantile(pairs.map(of), 0.5).toFixed(1);
  const times = (part: number) => ratioOf(pairs, part).toFixed(1);
  return (
    `${times(0.5)} times as fast as the plain baseline: ${median(({ ms }) => ms)} ms a call against ` +
    `${median(({ baselineMs }) => baselineMs)} ms (by ${by}, median of ${pairs.length} pairs, the middle half ${times(0.25)} to ${times(0.75)})`
  );
}
