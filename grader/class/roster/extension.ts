import { z } from 'zod';
import { Moment } from '../../engine/course/moment.ts';
import { tableTime } from './table-time.ts';

/** More time for one student: until a time, or so many days after something is due. */
export const Extension = z.union([
  z.strictObject({ until: Moment }),
  z.strictObject({ days: z.number().int().min(0).max(366) }),
]);

export type Extension = z.infer<typeof Extension>;

/** By exercise's id; what is under `all` counts for those that have none of their own. */
export type Extensions = Record<string, Extension>;

/**
 * Reads what stands in a column `extension`: `2026-12-05T23:59`, `3` or `3 days`.
 *
 * @param timeZone of times that name no offset
 * @throws RangeError where it is neither
 */
export function readExtension(text: string, timeZone: string): Extension {
  const [, days] = /^\+?(\d{1,3})(?:\s*(?:d|days?))?$/i.exec(text) ?? [];
  if (days !== undefined && Number(days) <= 366) return { days: Number(days) };
  try {
    // A time without seconds lasts until its minute is over.
    const isWhole = /^\S+[ T]\d{2}:\d{2}(?!:\d)/.test(text);
    return { until: tableTime(text, timeZone) + (isWhole ? 59_999 : 0) };
  } catch {
    throw new RangeError(`must be a time such as 2026-12-05T23:59 or a number of days, got "${text}"`);
  }
}

/** An extension as a table holds it, to be read again. */
export const writeExtension = (extension: Extension): string =>
  'days' in extension ? String(extension.days) : new Date(extension.until).toISOString();

/**
 * When an exercise is due for one student: later than for all, or as for all.
 *
 * @param due milliseconds since 1970
 */
export function extendedDue(due: number, exercise: string, extensions: Extensions, timeZone: string): number {
  const extension = extensions[exercise] ?? extensions.all;
  if (!extension) return due;
  if ('until' in extension) return Math.max(due, extension.until);
  const clocks = Temporal.Instant.fromEpochMilliseconds(Math.floor(due)).toZonedDateTimeISO(timeZone);
  return clocks.add({ days: extension.days }).epochMilliseconds;
}
