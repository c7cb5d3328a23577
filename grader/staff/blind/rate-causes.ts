import { WRONG_KINDS } from '../../engine/binding/wrong-kinds.ts';
import { type Exercise, folderOf } from '../../engine/course/course.ts';
import { CheckRunner } from '../../engine/scoring/check-runner.ts';
import { type CheckResult, isFailing, taskName } from '../../engine/scoring/report.ts';
import { isRight } from '../candidates/candidate.ts';
import { blindCandidatesOf } from './blind-candidates-of.ts';
import { sentencesOf } from './sentences-of.ts';

/** What graded feedback tells of one function of a blind wrong solution that fails. */
export interface ToldOfFunction {
  solution: string;
  task: string;
  /** Misconceptions that are named, and kinds of wrong. */
  told: string[];
  /** `none`: what is told is true of what came back, but says nothing of the cause. */
  verdict: 'true' | 'none' | 'false';
}

/** How feedback on the blind wrong solutions of one exercise names their causes. */
export interface CauseRate {
  exercise: Exercise;
  functions: ToldOfFunction[];
}

/** Functions of which a true cause has to be named. */
const LEAST_TRUE = 0.8;

/** These say more than what came back, so they can be false, as a misconception can. */
const INFERRED = ['up-to-a-size', 'changes-its-mind'];

/**
 * Grades what was written blind and wrong, and compares what is told with what is true of it. Checks that take long are
 * left out: nothing is told of them but what happened.
 *
 * @param options.onSolution told of each that is graded
 */
export async function rateCauses(
  exercises: Exercise[],
  { seeds, onSolution }: { seeds: number[]; onSolution: (name: string) => void },
): Promise<CauseRate[]> {
  const rates: CauseRate[] = [];
  for (const exercise of exercises) {
    const folder = folderOf(exercise);
    const runner = await CheckRunner.open([exercise], { hidden: true, warm: true });
    try {
      const functions: ToldOfFunction[] = [];
      for (const { name, file } of blindCandidatesOf(exercise).filter((one) => !isRight(one))) {
        onSolution(`${folder}/${name}`);
        for (const baseSeed of seeds) {
          const subject = { exercise: folder, file: file!, record: true, baseSeed, trusted: true };
          const [result] = await runner.run({ [folder]: subject });
          functions.push(...functionsOf(name, result!.checks, sentencesOf(file!)));
        }
      }
      rates.push({ exercise, functions });
    } finally {
      await runner.close();
    }
  }
  return rates;
}

/**
 * What is told of each function that fails, and whether it is true.
 *
 * @param trueNames the sentences that are true of the solution
 */
export function functionsOf(solution: string, checks: CheckResult[], trueNames: string[]): ToldOfFunction[] {
  return [...Map.groupBy(checks.filter(isFailing), taskName)].map(([task, failing]) => {
    const told = [...new Set(failing.flatMap(toldBy))];
    const isTrue = (name: string): boolean => name.split(' or ').some((one) => trueNames.includes(one));
    const canBeFalse = (name: string): boolean =>
      !Object.hasOwn(WRONG_KINDS, name) || INFERRED.includes(name);
    const verdict = told.some((name) => canBeFalse(name) && !isTrue(name))
      ? 'false'
      : told.some(isTrue)
        ? 'true'
        : 'none';
    return { solution, task, told, verdict };
  });
}

const toldBy = ({ upstream, diagnosis, kind }: CheckResult): string[] =>
  upstream ? [] : diagnosis ? [diagnosis.name] : kind ? [kind.name] : [];

/** Functions by verdict. */
export const countVerdicts = (functions: ToldOfFunction[]): Record<ToldOfFunction['verdict'], number> => ({
  true: functions.filter(({ verdict }) => verdict === 'true').length,
  none: functions.filter(({ verdict }) => verdict === 'none').length,
  false: functions.filter(({ verdict }) => verdict === 'false').length,
});

/** Whether a true cause is named nearly everywhere, and a false one nowhere. */
export function namesCauses(rates: CauseRate[]): boolean {
  const functions = rates.flatMap((rate) => rate.functions);
  const counts = countVerdicts(functions);
  return counts.false === 0 && counts.true >= LEAST_TRUE * functions.length;
}
