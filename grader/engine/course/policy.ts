import { z } from 'zod';
import { fields } from './fields.ts';
import { isTimeZone, onClocks, zonedTime } from './zoned-time.ts';

/** A year: more is a slip of the pen. */
const MOST_MINUTES = 366 * 24 * 60;

/** How late work loses points. */
export const LatePolicy = fields({
  /** Minutes after the due date that cost nothing. */
  graceMinutes: z.number().nonnegative().max(MOST_MINUTES).default(0),
  /** The part of the score that each day begun after the due date takes: 0.1 for a tenth. */
  perDay: z.number().min(0).max(1),
  /** The most that being late takes: 0.5 for half of the score. */
  cap: z.number().min(0).max(1).default(1),
});

/** What feedback tells of hidden checks: no more than their points, their names, what may have gone wrong, everything. */
export const HIDDEN_DETAIL = ['points', 'name', 'diagnosis', 'all'] as const;

/** How a class is graded, as `course.json` says it. */
export const Policy = fields({
  timeZone: z
    .string()
    .refine(isTimeZone, 'must be the name of a time zone, such as "Europe/Berlin"')
    .default('UTC'),
  /** Which attempt counts, for each exercise. */
  attempts: z.enum(['last', 'best']).default('last'),
  late: LatePolicy.optional(),
  feedback: fields({
    hidden: z.enum(HIDDEN_DETAIL).default('diagnosis'),
    /** Until then feedback tells the points of hidden checks alone. */
    from: z.string().optional(),
  }).prefault({}),
}).superRefine(({ timeZone, feedback }, context) => {
  if (feedback.from !== undefined && isTimeZone(timeZone)) {
    requireTime(feedback.from, timeZone, ['feedback', 'from'], context);
  }
});

export type LatePolicy = z.infer<typeof LatePolicy>;
export type Policy = z.infer<typeof Policy>;
export type HiddenDetail = (typeof HIDDEN_DETAIL)[number];

/** What holds where `course.json` says nothing. */
export const DEFAULT_POLICY: Policy = Policy.parse({});

/** Adds an issue where a text is no time of the zone. */
export function requireTime(
  text: string,
  timeZone: string,
  path: (string | number)[],
  context: z.RefinementCtx,
): void {
  try {
    zonedTime(text, timeZone);
  } catch (error) {
    context.addIssue({ code: 'custom', path, message: (error as Error).message, input: text });
  }
}

const DAY_MS = 24 * 3600 * 1000;

/** How late something is, and what is left of its score. */
export interface Lateness {
  /** Days begun since the due date, 0 where it is in time. */
  days: number;
  /** What the score is multiplied by, from 0 to 1. */
  factor: number;
}

/**
 * A day is over when the clocks show the due time again, also where it has 23 or 25 hours.
 *
 * @param submitted milliseconds since 1970; `undefined` where nobody knows, which counts as in time
 * @param due likewise; `undefined` where the exercise has no due date
 */
export function lateness(
  submitted: number | undefined,
  due: number | undefined,
  { late, timeZone }: Pick<Policy, 'late' | 'timeZone'>,
): Lateness {
  const inTime = { days: 0, factor: 1 };
  if (submitted === undefined || due === undefined) return inTime;
  if (submitted - due <= (late?.graceMinutes ?? 0) * 60_000) return inTime;
  const over = onClocks(submitted, timeZone) - onClocks(due, timeZone);
  // When the clocks are put back, they may show less than when it was due.
  const days = Math.max(1, Math.ceil(over / DAY_MS));
  if (!late) return { days, factor: 1 };
  return { days, factor: 1 - Math.min(late.cap, days * late.perDay) };
}

/** What feedback tells of hidden checks at a moment. */
export function hiddenDetail({ feedback, timeZone }: Policy, now: number): HiddenDetail {
  return feedback.from !== undefined && now < zonedTime(feedback.from, timeZone) ? 'points' : feedback.hidden;
}
