const FORM =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?<seconds>:[0-5]\d(\.\d{1,9})?)?(?<offset>Z|[+-]([01]\d|2[0-3]):[0-5]\d)?$/;

/** Whether this is the name of a time zone, such as `Europe/Berlin` or `UTC`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
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
  const offset = FORM.exec(text)?.groups?.offset;
  const clocks = FORM.test(text) && plainTime(text.slice(0, text.length - (offset?.length ?? 0)));
  if (!clocks) throw new RangeError(`must be a time such as 2026-11-30T23:59, got "${text}"`);
  const zone = offset === undefined ? timeZone : offset === 'Z' ? 'UTC' : offset;
  const shown = clocks.toZonedDateTime(zone, { disambiguation: 'later' });
  if (!shown.toPlainDateTime().equals(clocks))
    throw new RangeError(`there is no ${text} in ${timeZone}: the clocks leap over it`);
  return shown.epochMilliseconds;
}

function plainTime(text: string): Temporal.PlainDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(text);
  } catch {
    return undefined;
  }
}

const MINUTE_MS = 60_000;

/**
 * The last moment of a time that something is due at: where it names no seconds, its whole minute, for 23:59:40 is in
 * time for 23:59.
 *
 * @throws RangeError as {@link zonedTime} does
 */
export const dueTime = (text: string, timeZone: string): number =>
  zonedTime(text, timeZone) + (FORM.exec(text)?.groups?.seconds === undefined ? MINUTE_MS - 1 : 0);

/** What the clocks of a time zone show at a moment. */
const clocksAt = (moment: number, timeZone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(moment)).toZonedDateTimeISO(timeZone).toPlainDateTime();

/** The same, as milliseconds since the clocks showed the beginning of 1970. */
export const onClocks = (moment: number, timeZone: string): number =>
  clocksAt(moment, timeZone).toZonedDateTime('UTC').epochMilliseconds;

/** A moment as the clocks of a time zone show it: `2026-11-30 23:59`. */
export const showTime = (moment: number, timeZone: string): string =>
  clocksAt(moment, timeZone).toString({ smallestUnit: 'minute' }).replace('T', ' ');
