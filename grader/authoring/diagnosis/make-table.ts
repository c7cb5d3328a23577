import type { DiagnosisTable } from '../../binding/diagnosis-table.ts';
import { hashAnswers, type Probe } from '../../binding/hash-answers.ts';
import { compareAnswers, ENOUGH } from './compare-answers.ts';
import type { DiagnosisCast } from './load-cast.ts';

/**
 * The table of an exercise's public misconceptions.
 *
 * @param probes by check
 * @returns only what tells a public misconception from the reference and from all others
 */
export function makeTable(
  probes: ReadonlyMap<string, Probe[]>,
  { reference, misconceptions }: DiagnosisCast,
): DiagnosisTable {
  const table: DiagnosisTable = { sentences: {}, checks: {} };
  for (const [check, calls] of probes) {
    const hashes = misconceptions.map(({ answerer }) => hashAnswers(calls, answerer));
    const named = misconceptions.flatMap(({ name, isPublic, answerer }, index) => {
      const hash = hashes[index];
      if (!isPublic || hash === undefined || hashes.indexOf(hash) !== hashes.lastIndexOf(hash)) return [];
      const wrong = calls.map((probe) => compareAnswers(probe, answerer, reference).wrong);
      return wrong.reduce((sum, count) => sum + count, 0) >= ENOUGH ? [[hash, name] as const] : [];
    });
    if (named.length > 0) table.checks[check] = { probes: calls, answers: Object.fromEntries(named.sort()) };
  }
  const told = new Set(Object.values(table.checks).flatMap(({ answers }) => Object.values(answers)));
  for (const { name, sentence } of misconceptions) if (told.has(name)) table.sentences[name] = sentence;
  return table;
}
