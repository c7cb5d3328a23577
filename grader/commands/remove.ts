import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { folderOf, ROOT } from '../engine/course/course.ts';
import { requireCommitted } from '../staff/require-committed.ts';
import { removeExercise } from '../staff/scaffold/remove-exercise.ts';
import { judgeLeftovers } from '../staff/verify/judge-leftovers.ts';

export const remove: Command = {
  summary: 'takes an exercise out of the course',
  usage: `
Usage: npm run remove -- EXERCISE

Removes the folders and files of an exercise wherever they lie, its entry in exercises/course.json and its row in the
README's table. Lines of others that still speak of it are listed, as npm run verify lists them. All must be committed,
so that git brings it back: git reset --hard. To keep an exercise, but from students, say "draft": true in course.json.

  EXERCISE  a number (04) or a name (queues)

Exit code: 0 removed, 1 removed, and something still speaks of it, 2 wrong use (nothing is changed).`,
  options: {},
  allowPositionals: true,

  async run({ positionals: [name, ...others] }) {
    if (name === undefined || others.length > 0) {
      throw new UsageError('name one exercise, such as: npm run remove -- 07');
    }
    const exercise = selectExercises([name], { drafts: true })[0]!;
    requireCommitted(ROOT, 'git brings back what is committed, and here are changes');
    for (const path of removeExercise(exercise)) console.log(`${path} removed`);
    console.log(`${folderOf(exercise)} is in exercises/course.json no more`);
    const left = judgeLeftovers();
    for (const problem of left) console.error(problem);
    return left.length > 0 ? 1 : 0;
  },
};
