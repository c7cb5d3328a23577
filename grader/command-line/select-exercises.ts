import { type Exercise, folderOf, readCourse } from '../engine/course/course.ts';
import { UsageError } from './usage-error.ts';

/**
 * The exercises that somebody asked for, in the order of the course; all where nobody asked.
 *
 * @param names numbers (`04`, `4`), slugs (`queues`) or folders (`04-queues`)
 * @param options.drafts those that are not done yet count, too: for the commands that make exercises
 * @throws UsageError naming what there is, where one is unknown, is a draft, or there is none
 */
export function selectExercises(names: string[], { drafts = false }: { drafts?: boolean } = {}): Exercise[] {
  const { exercises } = readCourse(undefined, { drafts: true });
  const given = exercises.filter(({ draft }) => drafts || !draft);
  if (given.length === 0) throw new UsageError('every exercise of exercises/course.json is a draft');
  if (names.length === 0) return given;
  const wanted = new Set(
    names.map((name) => {
      const found = exercises.find(
        (exercise) =>
          [exercise.id, exercise.slug, folderOf(exercise)].includes(name) || exercise.id === `0${name}`,
      );
      if (!found) {
        throw new UsageError(
          `there is no exercise "${name}"; there are ${exercises.map(folderOf).join(', ')}`,
        );
      }
      if (found.draft && !drafts) {
        throw new UsageError(
          `${folderOf(found)} is a draft: take "draft" out of exercises/course.json to have it graded and given out`,
        );
      }
      return found;
    }),
  );
  return exercises.filter((exercise) => wanted.has(exercise));
}
