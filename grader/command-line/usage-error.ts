/** The call itself is wrong: the message says what, and what to do instead. */
export class UsageError extends Error {
  override name = 'UsageError';
}
