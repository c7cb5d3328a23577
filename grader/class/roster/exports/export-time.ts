import { zonedTime } from '../../../engine/course/zoned-time.ts';
import { tableTime } from '../table-time.ts';

/** Reads the time in a cell of an export; what cannot be read is told, and is no time. */
export type ReadTime = (text: string) => number | undefined;

/** The first letters of the months, in English and German. */
const MONTHS = [
  'jan',
  'feb',
  'mar|mär',
  'apr',
  'may|mai',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct|okt',
  'nov',
  'dec|dez',
];

/**
 * A time as Canvas, Gradescope, GitHub and Moodle write it: `2026-11-30 22:10:11 UTC`, or `Monday, 30 November 2026,
 * 10:10 PM`, in English and German.
 *
 * @returns milliseconds since 1970; `undefined` where there is none, which Moodle writes as `-`
 * @throws RangeError where it cannot be read
 */
export function exportTime(text: string, timeZone: string): number | undefined {
  if (/^[-–]?$/.test(text.trim())) return undefined;
  const form = /^(?:\p{L}+, )?(\d{1,2})\.? (\p{L}{3})\p{L}* (\d{4}), (\d{1,2}):(\d{2})(?: ([ap])m)?$/iu;
  const [, day, name = '', year, hour, minute, half] = form.exec(text.trim()) ?? [];
  const month = MONTHS.findIndex((names) => names.split('|').includes(name.toLowerCase())) + 1;
  if (month === 0) return tableTime(text, timeZone);
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  const two = (value: string | number | undefined): string => String(value).padStart(2, '0');
  return zonedTime(`${year}-${two(month)}-${two(day)}T${two(hours)}:${minute}`, timeZone);
}

/** @param warn told of each time that cannot be read */
export const readTime =
  (timeZone: string, warn: (what: string) => void): ReadTime =>
  (text) => {
    try {
      return exportTime(text, timeZone);
    } catch {
      warn(`the time ${JSON.stringify(text)} cannot be read, and is left out`);
      return undefined;
    }
  };
