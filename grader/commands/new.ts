import type { Command } from '../command-line/command.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { readCourse } from '../engine/course/course.ts';
import { remainingToDos } from '../staff/scaffold/remaining-todos.ts';
import { scaffoldExercise } from '../staff/scaffold/scaffold-exercise.ts';

/** `npm run new`: everything that belongs to an exercise, ready to be made one's own. */
export const newExercise: Command = {
  summary: 'makes the files of a new exercise',
  usage: `
Usage: npm run new -- NN-NAME [--tasks NAME,…]

Makes the folders of a new exercise, such as 09-my-exercise, and lists it in exercises/course.json and in the
README's table: a lesson in each language of the course, public and hidden checks, a reference, misconceptions, variants
and figures, all of a sample that works, once for each task. TODO: marks what to put in its place; CONTRIBUTING.md tells how.

  --tasks NAME,…  the functions that students write; one that is called as the exercise where not given

Exit code: 0 made, 2 wrong use (nothing is written).`,
  options: { tasks: { type: 'string' } },
  allowPositionals: true,

  async run({ values, positionals: [name, ...others] }) {
    if (name === undefined || others.length > 0) {
      throw new UsageError('name one exercise, such as: npm run new -- 09-my-exercise');
    }
    const tasks = values.tasks as string | undefined;
    for (const path of scaffoldExercise(name, { tasks })) console.log(path);
    const exercise = readCourse().exercises.find(({ id }) => name.startsWith(`${id}-`))!;
    const { id } = exercise;
    console.log(`
listed in exercises/course.json as "${exercise.title}", worth ${exercise.points} points
${remainingToDos(exercise).length} places are marked TODO: and wait for you
then: npm run stubs -- ${id} && npm run lessons -- ${id} && npm run verify -- ${id}`);
    return 0;
  },
};
