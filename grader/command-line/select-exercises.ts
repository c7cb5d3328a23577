import { type Exercise, folderOf, readCourse } from '../engine/course/course.ts';
import { UsageError } from './usage-error.ts';

/**
 * The exercises that somebody asked for, in the order of the course; all where nobody asked.
 *
 * @param names numbers (`04`, `4`), slugs (`queues`) or folders (`04-queues`)
 * @throws UsageError naming what there is, where one is unknown
 */
export function selectExercises(names: string[]): Exercise[] {
  const { exercises } = readCourse();
  if (names.length === 0) return exercises;
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
      return found;
    }),
  );
  return exercises.filter((exercise) => wanted.has(exercise));
}
