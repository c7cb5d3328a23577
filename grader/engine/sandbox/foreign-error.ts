import type { ForeignError } from './answer.ts';
import { errorName } from './error-name.ts';

/** Letters that are kept of what an error says. */
const KEPT = { name: 100, message: 2_000, stack: 4_000 };

/** An error as data: a class that both sides know, what it says, and where in the submission it arose. */
export function foreignError(thrown: unknown): ForeignError {
  const parts = { name: 'Error', message: '', stack: '' };
  try {
    if (thrown instanceof Error) {
      parts.name = errorName(thrown).slice(0, KEPT.name);
      parts.message = String(thrown.message).slice(0, KEPT.message);
      parts.stack = String(thrown.stack).slice(0, KEPT.stack);
    } else {
      parts.message = `threw ${String(thrown)}, which is no Error`.slice(0, KEPT.message);
    }
  } catch {
    parts.message = 'threw something that cannot be described';
  }
  return parts;
}
