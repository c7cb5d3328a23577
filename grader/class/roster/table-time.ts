import { zonedTime } from '../../engine/course/zoned-time.ts';

/**
 * A time as tables write it, read as {@link zonedTime} does: with a space for the `T`, with `UTC` or `+0100` for the
 * offset, with a space before it.
 *
 * @param timeZone of times that name no offset
 * @returns milliseconds since 1970
 * @throws RangeError where it is no time
 */
export function tableTime(text: string, timeZone: string): number {
  const [, date, clock, sign = '', hours, minutes] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}\S*?) ?(?:UTC|GMT|Z|([+-])(\d{2}):?(\d{2}))?$/i.exec(text) ?? [];
  if (clock === undefined) return zonedTime(text, timeZone);
  const isUtc = sign === '' && /(UTC|GMT|Z)$/i.test(text);
  return zonedTime(`${date}T${clock}${isUtc ? 'Z' : sign && `${sign}${hours}:${minutes}`}`, timeZone);
}
