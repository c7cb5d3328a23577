import type { CheckProbes, DiagnosisTable } from '../../engine/binding/diagnosis-table.ts';
import { hashAnswers } from '../../engine/binding/hash-answers.ts';
import type { LoadedCandidate } from '../candidates/load-candidates.ts';
import { countWrong, ENOUGH, rateAnswer } from './rate-answer.ts';

/**
 * The table of an exercise's public misconceptions.
 *
 * @param probes by check
 * @param solutions of the exercise, the reference first
 * @returns only what tells a public misconception from everything right and from all others
 */
export function makeTable(
  probes: ReadonlyMap<string, CheckProbes>,
  solutions: LoadedCandidate[],
): DiagnosisTable {
  const table: DiagnosisTable = { sentences: {}, checks: {} };
  const reference = solutions[0]!.answerer;
  const variants = solutions.filter(({ kind }) => kind === 'variant');
  const misconceptions = solutions.filter(({ kind }) => kind === 'misconception');
  for (const [check, { own, others }] of probes) {
    const calls = [...own, ...others];
    const hashes = misconceptions.map(({ answerer }) => hashAnswers(calls, answerer));
    const right = new Set(variants.map(({ answerer }) => hashAnswers(calls, answerer)));
    const named = misconceptions.flatMap(({ name, isPublic, answerer }, index) => {
      const hash = hashes[index];
      if (!isPublic || hash === undefined || right.has(hash)) return [];
      if (hashes.indexOf(hash) !== hashes.lastIndexOf(hash)) return [];
      const wrongIn = (some: typeof calls): number => {
        const [answers, wanted] = [answerer, reference].map((one) =>
          some.map((probe) => rateAnswer(probe, one)),
        );
        return countWrong(answers!, wanted!);
      };
      return wrongIn(own) > 0 && wrongIn(calls) === ENOUGH ? [[hash, name] as const] : [];
    });
    if (named.length > 0) table.checks[check] = { own, others, answers: Object.fromEntries(named.sort()) };
  }
  const told = new Set(Object.values(table.checks).flatMap(({ answers }) => Object.values(answers)));
  for (const { name, sentence } of misconceptions) if (told.has(name)) table.sentences[name] = sentence!;
  return table;
}
