const FORM = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;

/** Whether this is the name of a time zone, such as `Europe/Berlin` or `UTC`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** How far the clocks of a time zone are ahead of UTC at a moment, in milliseconds. */
function aheadOfUtc(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((one) => one.type === type)!.value;
  const wall = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`;
  return Date.parse(wall) - Math.floor(moment / 1000) * 1000;
}

/**
 * The moment at which the clocks of a time zone show a time. Where they show it twice, in the night when they are
 * put back, the later one.
 *
 * @param text `2026-11-30T23:59`, with or without seconds; its own offset or `Z` goes before the time zone
 * @returns milliseconds since 1970
 * @throws RangeError where it is no such time, or one that the clocks leap over
 */
export function zonedTime(text: string, timeZone: string): number {
  const [, minutes, seconds = ':00', offset] = FORM.exec(text) ?? [];
  const wall = Date.parse(`${minutes}${seconds}Z`);
  // The round trip finds the 30th of February.
  if (minutes === undefined || Number.isNaN(wall) || !new Date(wall).toISOString().startsWith(minutes)) {
    throw new RangeError(`must be a time such as 2026-11-30T23:59, got "${text}"`);
  }
  if (offset !== undefined) return Date.parse(`${minutes}${seconds}${offset}`);
  const day = 24 * 3600 * 1000;
  const moments = [wall + day, wall - day]
    .map((near) => wall - aheadOfUtc(near, timeZone))
    .filter((moment) => moment + aheadOfUtc(moment, timeZone) === wall);
  if (moments.length === 0)
    throw new RangeError(`there is no ${text} in ${timeZone}: the clocks leap over it`);
  return Math.max(...moments);
}

/** What the clocks of a time zone show at a moment, as milliseconds since they showed the beginning of 1970. */
export const onClocks = (moment: number, timeZone: string): number => moment + aheadOfUtc(moment, timeZone);

/** A moment as the clocks of a time zone show it: `2026-11-30 23:59`. */
export function showTime(moment: number, timeZone: string): string {
  return new Date(onClocks(moment, timeZone)).toISOString().slice(0, 16).replace('T', ' ');
}
