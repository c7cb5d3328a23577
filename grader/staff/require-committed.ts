import { InputError } from '../engine/course/input-error.ts';
import { gitIn } from '../engine/files/git-in.ts';

/** What the working tree holds that its last commit does not, as git writes it: ` M grader/cli.ts`, one a line. */
export const uncommitted = (root: string): string[] =>
  gitIn(root, 'status', '--porcelain').split('\n').filter(Boolean);

/**
 * Makes sure that the last commit holds all that lies in the working tree.
 *
 * @param why it has to, as the beginning of the message
 * @throws InputError naming the changes
 */
export function requireCommitted(root: string, why: string): void {
  const changes = uncommitted(root);
  if (changes.length === 0) return;
  const shown = changes.length > 5 ? [...changes.slice(0, 5), `   and ${changes.length - 5} more`] : changes;
  throw new InputError(`${why}; commit or remove them first:\n${shown.join('\n')}`);
}
