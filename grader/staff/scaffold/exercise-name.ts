import { InputError } from '../../engine/course/input-error.ts';

/**
 * The number and the name of an exercise.
 *
 * @param name such as `07-my-exercise`
 * @throws InputError where it is none for an exercise
 */
export function exerciseName(name: string): { id: string; slug: string } {
  const [, id, slug] = /^(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name) ?? [];
  if (!id || !slug) {
    throw new InputError(
      `"${name}" is no name for an exercise: two digits, then lower-case words, all joined by hyphens, such as 07-my-exercise`,
    );
  }
  return { id, slug };
}
