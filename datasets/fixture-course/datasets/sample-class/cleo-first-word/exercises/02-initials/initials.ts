import { requireLetters } from '../lib/require.ts';

/**
 * Task 1. The first letters of a name.
 *
 * @param name words of letters, with one space or more between them
 * @returns the first letter of each word as a capital, one after another
 * @throws RangeError naming `name` where there is no letter in it
 */
export function initials(name: string): string {
  requireLetters('name', name);
  return name.charAt(0).toUpperCase();
}
