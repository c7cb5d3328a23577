import { InputError } from '../../engine/course/input-error.ts';

/** Names that the template's own files use, or that TypeScript keeps for itself. */
const TAKEN = new Set(
  'reference right exchanged sentence untold isPublic fc describe expect test number pairs figures values others differences whatGoesWrong requirePairs arrow caption drawGrid row toSvg both result index break case catch class const continue debugger default delete do else enum export extends false finally for function if import in instanceof new null return super switch this throw true try typeof var void while with yield let static implements interface package private protected public await async arguments eval'.split(
    ' ',
  ),
);

/**
 * The functions of a new exercise.
 *
 * @param given their names, joined by commas; where none are given, one that is called as the exercise
 * @throws InputError where one can be no function's name, or is there twice
 */
export function taskNames(given: string | undefined, slug: string): string[] {
  const tasks =
    given === undefined
      ? [slug.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())]
      : given.split(',').map((name) => name.trim());
  for (const [index, task] of tasks.entries()) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(task) || TAKEN.has(task))
      throw new InputError(
        `"${task}" can be no task's name: name the functions of the exercise, such as --tasks meanOf,varianceOf`,
      );
    if (tasks.indexOf(task) < index) throw new InputError(`--tasks names "${task}" twice`);
  }
  return tasks;
}
