import { existsSync } from 'node:fs';
import { likelyCause, readDiagnosisTable } from '../../engine/binding/diagnosis-table.ts';
import { type Exercise, filesOf } from '../../engine/course/course.ts';
import { type Candidate, isSolution, labelOf } from '../candidates/candidate.ts';
import { loadCandidates } from '../candidates/load-candidates.ts';
import { ENOUGH } from './rate-answer.ts';
import { isDiagnosisCurrent } from './write-diagnoses.ts';

/** How well students' own checks know the public misconceptions. */
export interface PublicRate {
  /** Those that some public check names. */
  named: number;
  of: number;
  /** What is wrong; nothing where each is named as itself, and nobody else is named at all. */
  problems: string[];
}

/**
 * Tries what students' own checks tell of misconceptions on everything right and everything wrong.
 *
 * @param checks the exercise's public checks
 */
export async function judgeTable(
  exercise: Exercise,
  candidates: Candidate[],
  checks: string[],
): Promise<PublicRate> {
  const { diagnosis } = filesOf(exercise);
  const table = existsSync(diagnosis) ? readDiagnosisTable(diagnosis) : { sentences: {}, checks: {} };
  const known = Object.keys(table.checks);
  const stale = known.some((check) => !checks.includes(check)) || !(await isDiagnosisCurrent(exercise));
  const rate: PublicRate = { named: 0, of: 0, problems: [] };
  if (stale) rate.problems.push('diagnosis.json is out of date: run npm run stubs');
  for (const candidate of await loadCandidates(candidates.filter(isSolution))) {
    const { kind, name, isPublic, answerer } = candidate;
    const named = known.flatMap((check) => {
      const cause = likelyCause(table, check, answerer);
      return cause ? [{ check, cause: cause.name }] : [];
    });
    for (const { check, cause } of named) {
      if (kind === 'misconception' && cause === name) continue;
      rate.problems.push(`students with ${labelOf(candidate)} would be told of ${cause} at "${check}"`);
    }
    if (kind !== 'misconception' || !isPublic) continue;
    rate.of++;
    if (named.some(({ cause }) => cause === name)) rate.named++;
    else
      rate.problems.push(
        `misconception ${name} is public, yet no public check tells it, which needs ${ENOUGH} wrong numbers in the answers to one check's calls: npm run stubs looks for them, and says how many there are`,
      );
  }
  return rate;
}
