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
import { chooseProbes } from './choose-probes.ts';
import type {} from './note-calls.setup.ts';

/**
 * Chooses calls that tell the public misconceptions of exercises apart, out of those that the public checks make of
 * the reference.
 *
 * @param solutions by exercise, the reference first: with at least one public misconception
 * @returns by exercise and check
 * @throws Error where the checks of one cannot be run
 */
export async function findProbes(
  solutions: ReadonlyMap<Exercise, LoadedCandidate[]>,
): Promise<Map<Exercise, Map<string, CheckProbes>>> {
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
        const probes = tests.map(({ name, own }) => {
          const tasks = new Set(own.map(({ task }) => task));
          const theirs = answered.filter((probe) => tasks.has(probe.task) && !own.includes(probe));
          return [name, chooseProbes({ own, others: theirs }, apart)] as const;
        });
        return [exercise, new Map(probes)] as const;
      }),
    );
  } finally {
    await vitest.close();
  }
}

/** Whoever does not refuse what should be refused may have another mistake besides. */
const isAnswered = ({ task, args }: Probe, reference: Answerer): boolean =>
  reference.call(task, args, Number.POSITIVE_INFINITY).kind === 'returned';
