import type { Candidate } from '../candidates/candidate.ts';
import { loadModule } from '../load-module.ts';
import { solutionLinesIn } from '../solution-lines.ts';

/**
 * What is wrong with the sentences that the misconceptions tell: each has one of its own, without code of the solution.
 *
 * @param reference the reference's source
 */
export async function judgeSentences(candidates: Candidate[], reference: string): Promise<string[]> {
  const problems: string[] = [];
  const tellers = new Map<string, string>();
  for (const { kind, name, file } of candidates) {
    if (kind !== 'misconception') continue;
    const { sentence } = await loadModule(file!);
    if (typeof sentence !== 'string' || sentence.trim() === '') {
      problems.push(`misconception ${name} exports no sentence that would help whoever wrote it`);
      continue;
    }
    for (const line of solutionLinesIn(sentence, reference)) {
      problems.push(`the sentence of misconception ${name} holds a line of the solution: ${line}`);
    }
    const other = tellers.get(sentence);
    if (other) problems.push(`misconceptions ${other} and ${name} tell the same sentence`);
    tellers.set(sentence, name);
  }
  return problems;
}
