import { join } from 'node:path';
import type { Answerer } from '../../engine/binding/answerer.ts';
import { bindSubject } from '../../engine/binding/bind-subject.ts';
import type { CheckProbes } from '../../engine/binding/diagnosis-table.ts';
import type { Probe } from '../../engine/binding/hash-answers.ts';
import { type Exercise, filesOf, folderOf } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';
import { WarmVitest } from '../../engine/scoring/warm-vitest.ts';
import { isRight } from '../candidates/candidate.ts';
import type { LoadedCandidate } from '../candidates/load-candidates.ts';
import { chooseProbes, smallest } from './choose-probes.ts';
import type {} from './note-calls.setup.ts';
import { countWrong, rateAnswer } from './rate-answer.ts';

/** What was found in the public checks of an exercise. */
export interface Found {
  /** By check: the calls that were chosen. */
  probes: Map<string, CheckProbes>;
  /** By public misconception: the most wrong numbers in answers to the calls of one check, up to what is enough. */
  mostWrong: Map<string, number>;
}

/**
 * Chooses calls that tell the public misconceptions of exercises apart, out of those that the public checks make of
 * the reference.
 *
 * @param solutions by exercise, the reference first: with at least one public misconception
 * @throws Error where the checks of one cannot be run
 */
export async function findProbes(
  solutions: ReadonlyMap<Exercise, LoadedCandidate[]>,
): Promise<Map<Exercise, Found>> {
  const exercises = [...solutions.keys()];
  const vitest = await WarmVitest.open({
    files: exercises.map((exercise) => filesOf(exercise).publicChecks),
    plugins: [bindSubject()],
    setupFiles: [join(import.meta.dirname, './note-calls.setup.ts')],
    warm: true,
  });
  try {
    const references = Object.fromEntries(exercises.map((one) => [folderOf(one), filesOf(one).reference]));
    const modules = await vitest.run({ references, seed: null, path: null });
    return new Map(
      exercises.map((exercise) => {
        const [{ answerer: reference }, ...others] = solutions.get(exercise) as [
          LoadedCandidate,
          ...LoadedCandidate[],
        ];
        const answerersOf = (those: (one: LoadedCandidate) => boolean) =>
          others.filter(those).map(({ answerer }) => answerer);
        const apart = {
          told: answerersOf(({ isPublic }) => isPublic === true),
          kept: [
            ...answerersOf((one) => !isRight(one) && one.isPublic !== true),
            ...answerersOf((one) => isRight(one)),
          ],
          reference,
        };
        const module = modules.find(({ moduleId }) => moduleId === filesOf(exercise).publicChecks);
        const error = module?.errors()[0];
        if (!module || error)
          throw new InputError(`the public checks of ${folderOf(exercise)} do not run: ${error?.message}`);
        const tests = [...module.children.allTests()].map((test) => ({
          name: test.fullName,
          own: test.meta().asked ?? [],
        }));
        const answered = tests.flatMap(({ own }) => own).filter((probe) => isAnswered(probe, reference));
        const asked = tests.map(({ name, own }) => {
          const tasks = new Set(own.map(({ task }) => task));
          const theirs = answered.filter((probe) => tasks.has(probe.task) && !own.includes(probe));
          return { name, calls: { own, others: theirs } };
        });
        const probes = new Map(asked.map(({ name, calls }) => [name, chooseProbes(calls, apart)]));
        const mostWrong = new Map(
          others
            .filter(({ isPublic }) => isPublic)
            .map(({ name, answerer }) => [
              name,
              Math.max(0, ...asked.map(({ calls }) => wrongIn(calls, answerer, reference))),
            ]),
        );
        return [exercise, { probes, mostWrong }] as const;
      }),
    );
  } finally {
    await vitest.close();
  }
}

/** How much of somebody's answers to the calls of a check, and to those of others, is wrong, up to what is enough. */
function wrongIn({ own, others }: CheckProbes, answerer: Answerer, reference: Answerer): number {
  const count = (calls: Probe[]): number => {
    const [answers, right] = [answerer, reference].map((one) => calls.map((call) => rateAnswer(call, one)));
    return countWrong(answers!, right!);
  };
  const calls = smallest(own);
  return count(calls) === 0 ? 0 : count([...calls, ...smallest(others)]);
}

/** Whoever does not refuse what should be refused may have another mistake besides. */
const isAnswered = ({ task, args }: Probe, reference: Answerer): boolean =>
  reference.call(task, args, Number.POSITIVE_INFINITY).kind === 'returned';
