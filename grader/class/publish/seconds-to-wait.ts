/** Where GitHub asks to wait and does not say how long, its documentation names a minute, and more each time. */
const UNTOLD_SECONDS = 60;
const MOST_SECONDS = 3_600;

/**
 * How long GitHub asks to wait, by what it documents of its limits: `retry-after`, or else the time at which
 * `x-ratelimit-remaining` is no longer 0, or else a minute, and twice as long each time.
 *
 * @param response an answer that is no success
 * @param message what its body says
 * @param before how many times in a row it has asked so
 * @returns seconds; `undefined` where it asks for nothing and its answer is final
 */
export function secondsToWait(
  { status, headers }: Pick<Response, 'status' | 'headers'>,
  message: string,
  before: number,
): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const retryAfter = headers.get('retry-after');
  if (retryAfter !== null) return atLeastOne(Number(retryAfter));
  const reset = Number(headers.get('x-ratelimit-reset'));
  if (headers.get('x-ratelimit-remaining') === '0' && reset > 0) {
    // Its clock and ours may differ.
    const now = Date.parse(headers.get('date') ?? '') || Date.now();
    return atLeastOne(reset - now / 1000);
  }
  if (status !== 429 && !/rate limit|abuse/i.test(message)) return undefined;
  return Math.min(MOST_SECONDS, UNTOLD_SECONDS * 2 ** before);
}

const atLeastOne = (seconds: number): number =>
  Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : UNTOLD_SECONDS;
