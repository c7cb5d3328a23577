/**
 * How much of everything a submission may use: the only place where it is said. Times are in milliseconds unless
 * the name says otherwise, sizes in bytes. `course.json` may set others, by the same names, under `limits`.
 */
export const LIMITS = {
  /** From the start of the process until our own code in it is there, before anything of the submission runs. */
  startMs: 15_000,
  /** From then until the module is loaded: processor time. */
  loadMs: 5_000,
  /** One call, where the exercise sets no other limit for the function: processor time. */
  callMs: 1_000,
  /** So many times as long as its processor time may a call or the loading take by the clock on the wall. */
  wallTimes: 4,
  /** All calls of one check together, those with limits of their own apart. */
  checkMs: 20_000,
  /** All calls of one exercise together, those with limits of their own apart. */
  exerciseMs: 120_000,
  /** All calls of a function with a limit of its own together: so many times that limit. */
  ownTimes: 5,
  /** What the grader itself does in one check, besides waiting for calls: a check that never ends is our fault. */
  judgeMs: 300_000,
  /** Processor time of one sandbox, a backstop for what outlives its grader. */
  cpuSeconds: 1_800,
  /** V8's heap, in megabytes. */
  heapMb: 256,
  /** Resident memory of the sandbox, polled. */
  residentBytes: 600_000_000,
  /** Memory that the sandbox may ask the system for. */
  dataBytes: 2_147_483_648,
  /** Console output kept for one call. */
  outputBytes: 16_384,
  /** Output past the console after which the process is stopped. */
  floodBytes: 8_000_000,
  /** Levels of arrays and objects in what one call returns. */
  replyDepth: 12,
  /**
   * Cells and fields of what one call returns, and some for each array and object itself; of typed arrays the bytes
   * count.
   */
  replyElements: 500_000,
  /** Size of what one call returns. */
  replyBytes: 8_000_000,
  /** A file of a submission. */
  fileBytes: 1_000_000,
  /** Files of one exercise's folder. */
  files: 100,
  /** What is left of a submission's files without their types, written as JSON. */
  codeBytes: 64_000_000,
};

/** A full set of limits. */
export type Limits = typeof LIMITS;

/**
 * The longest that one check can take through no fault of the grader's, in milliseconds.
 *
 * @param own seconds that a call may take, of each function with a limit of its own
 */
export function longestCheckMs(limits: Limits, own: number[]): number {
  const { startMs, loadMs, callMs, wallTimes, checkMs, ownTimes, judgeMs } = limits;
  // The call that uses a budget up may go beyond it by as much as one call may take.
  const ownMs = own.reduce((sum, seconds) => sum + seconds * 1000 * (ownTimes + wallTimes), 0);
  return judgeMs + checkMs + (startMs + loadMs + callMs) * wallTimes + ownMs;
}

/** What one call may be given: ours, so only a guard against mistakes. */
export const REQUEST = { depth: 12, elements: 20_000_000, bytes: 400_000_000 };

/** What one call may return. */
export const replyLimits = ({ replyDepth, replyElements, replyBytes }: Limits) => ({
  depth: replyDepth,
  elements: replyElements,
  bytes: replyBytes,
});
