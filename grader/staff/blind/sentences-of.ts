import { readFileSync } from 'node:fs';

/** What a blind wrong solution says in its first line: what is wrong, and which sentences would be true of it. */
export const FIRST_LINE = /^\/\/ Wrong: .+\. True of it: .+\. Sentences: ([\w-]+(?:, [\w-]+)*)\.$/;

/**
 * The sentences that would be true of a blind wrong solution, by the names of misconceptions and of kinds of wrong.
 *
 * @throws Error where its first line does not say
 */
export function sentencesOf(file: string): string[] {
  const [line] = readFileSync(file, 'utf8').split('\n');
  const [, names] = FIRST_LINE.exec(line!) ?? [];
  if (names === undefined)
    throw new Error(`${file}: its first line does not say which sentences are true of it`);
  return names.split(', ');
}
