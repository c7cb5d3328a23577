import { zonedTime } from '../../../engine/course/zoned-time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A time as Moodle writes it in English: `Monday, 30 November 2026, 10:10 PM`.
 *
 * @returns milliseconds since 1970; `undefined` for `-`, and where it is in another language
 */
export function moodleTime(text: string, timeZone: string): number | undefined {
  const form = /^(?:[a-z]+, )?(\d{1,2}) ([a-z]{3})[a-z]* (\d{4}), (\d{1,2}):(\d{2})(?: ([ap])m)?$/i;
  const [, day, month, year, hour, minute, half] = form.exec(text) ?? [];
  const number = MONTHS.indexOf((month ?? '').toLowerCase()) + 1;
  if (number === 0) return undefined;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  const two = (value: string | number | undefined): string => String(value).padStart(2, '0');
  try {
    return zonedTime(`${year}-${two(number)}-${two(day)}T${two(hours)}:${minute}`, timeZone);
  } catch {
    return undefined;
  }
}
