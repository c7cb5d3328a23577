import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { folderOf, ROOT } from '../engine/course/course.ts';
import { requireCommitted } from '../staff/require-committed.ts';
import { renameExercise } from '../staff/scaffold/rename-exercise.ts';

/** How many uncertain lines are shown. */
const SHOWN = 20;

export const rename: Command = {
  summary: 'gives an exercise another number or name',
  usage: `
Usage: npm run rename -- EXERCISE NN-NAME

Renames an exercise wherever the repository speaks of it: its folders and files, exercises/course.json, imports, the
README's table, lessons, checks, the sample class. Lines that hold the old number by itself are listed, for only a
reader can tell what they mean. All must be committed, so that git takes the renaming back: git reset --hard.

Seeds of checks follow from the folder's name: hidden checks draw other inputs afterwards, and what students have under
the old name is not found under the new one. So rename between two runs of the course, not within one.

  EXERCISE  a number (04) or a name (queues)
  NN-NAME   its new number and name, such as 07-queues

Exit code: 0 renamed, 2 wrong use (nothing is changed).`,
  options: {},
  allowPositionals: true,

  async run({ positionals: [from, to, ...others] }) {
    if (from === undefined || to === undefined || others.length > 0) {
      throw new UsageError('name an exercise and its new name, such as: npm run rename -- 06 07-my-exercise');
    }
    const exercise = selectExercises([from], { drafts: true })[0]!;
    requireCommitted(ROOT, 'git takes a renaming back where all is committed, and here are changes');
    const { changed, unsure } = renameExercise(exercise, to);
    const id = to.slice(0, 2);
    console.log(`${folderOf(exercise)} is ${to}: ${changed} files changed`);
    if (unsure.length > 0) {
      console.log(`lines that hold ${exercise.id}, left as they are: do they mean the exercise?`);
      for (const line of unsure.slice(0, SHOWN)) console.log(`  ${line}`);
      if (unsure.length > SHOWN) console.log(`  and ${unsure.length - SHOWN} more`);
    }
    console.log(`then: npm run stubs -- ${id} && npm run lessons && npm run verify -- ${id}`);
    return 0;
  },
};
