import ora, { type Ora } from 'ora';
import { canRedraw } from './can-redraw.ts';

/**
 * A line on stderr that shows that something goes on; silent where nobody watches. Ctrl-C stays with the process:
 * the code of students may run in it.
 */
export function spinner(text: string, { silent = false } = {}): Ora {
  const isSilent = silent || !canRedraw(process.stderr);
  return ora({ text, isSilent, hideCursor: false, discardStdin: false }).start();
}
