import { readCourse } from '../../engine/course/course.ts';
import type { LanguageTag } from '../../engine/course/language.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { loadModule } from '../load-module.ts';
import { solutionLinesIn } from '../solution-lines.ts';

/**
 * What is wrong with the sentences that the misconceptions tell: each has one of its own, without code of the solution.
 *
 * @param reference the reference's source
 * @param languages of the course: a sentence is told in the first of them, or in all
 */
export async function judgeSentences(
  candidates: Candidate[],
  reference: string,
  languages: LanguageTag[] = readCourse().languages,
): Promise<string[]> {
  const problems: string[] = [];
  const tellers = new Map<string, string>();
  for (const { kind, name, file } of candidates) {
    if (kind !== 'misconception') continue;
    const { sentence } = await loadModule(file!);
    for (const text of textsOf(sentence, languages)) {
      if (typeof text !== 'string' || text.trim() === '') {
        problems.push(`misconception ${name} exports no sentence that would help whoever wrote it`);
        continue;
      }
      for (const line of solutionLinesIn(text, reference)) {
        problems.push(`the sentence of misconception ${name} holds a line of the solution: ${line}`);
      }
      const other = tellers.get(text);
      if (other) problems.push(`misconceptions ${other} and ${name} tell the same sentence`);
      tellers.set(text, name);
    }
    if (typeof sentence !== 'object') continue;
    const silent = languages.filter((tag) => sentence[tag] === undefined);
    if (silent.length > 0) problems.push(`misconception ${name} says nothing in ${silent.join(', ')}`);
  }
  return problems;
}

const textsOf = (sentence: unknown, languages: LanguageTag[]): unknown[] =>
  typeof sentence === 'object' && sentence !== null
    ? languages.flatMap((tag) => (sentence as Record<string, unknown>)[tag] ?? [])
    : [sentence];
