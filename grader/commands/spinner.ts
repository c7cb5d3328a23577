import ora, { type Ora } from 'ora';

/**
 * A line on stderr that shows that something goes on; silent where nobody watches. Ctrl-C stays with the process:
 * the code of students may run in it.
 */
export function spinner(text: string, { silent = false } = {}): Ora {
  // Some terminals say that they have no columns at all, and ora would wrap its line for ever.
  const watched = process.stderr.isTTY && process.stderr.columns > 0;
  return ora({ text, isSilent: silent || !watched, hideCursor: false, discardStdin: false }).start();
}
