/** No loop over words: a pattern finds where they begin. */
import { requireLetters } from '../../../exercises/lib/require.ts';

export function initials(name: string): string {
  requireLetters('name', name);
  return [...name.matchAll(/(?:^| )([^ ])/g)].map(([, letter]) => letter!.toUpperCase()).join('');
}
