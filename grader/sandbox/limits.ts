import type { CodecLimits } from './plain.ts';

/** How much of everything a submission may use. Times are in milliseconds, sizes in bytes. */
export const LIMITS = {
  /** From the start of the process until the module is loaded. */
  loadMs: 5_000,
  /** One call, where the exercise sets no other limit for the function. */
  callMs: 1_000,
  /** All calls of one check together, those with limits of their own apart. */
  checkMs: 20_000,
  /** V8's heap. */
  heapMb: 256,
  /** Resident memory, polled. */
  residentBytes: 600_000_000,
  /** Console output kept for one call. */
  outputBytes: 16_384,
  /** Output past which the process is stopped. */
  floodBytes: 8_000_000,
  /** What one call may return. */
  reply: { depth: 12, elements: 2_000_000, bytes: 32_000_000 } satisfies CodecLimits,
  /** What one call may be given: ours, so only a guard against mistakes. */
  request: { depth: 12, elements: 20_000_000, bytes: 400_000_000 } satisfies CodecLimits,
  /** A file of a submission. */
  fileBytes: 1_000_000,
  /** Files of one exercise's folder. */
  files: 100,
};
