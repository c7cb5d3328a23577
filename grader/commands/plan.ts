import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePlan } from '../class/make-plan.ts';
import { MOST_SHARDS } from '../class/shard.ts';
import type { Command } from '../command-line/command.ts';
import { deadlineOption } from '../command-line/deadline-option.ts';
import { findClass } from '../command-line/find-class.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { wholeNumber } from '../command-line/whole-number.ts';
import { readCourse } from '../engine/course/course.ts';
import { userPath } from '../engine/files/user-path.ts';
import { spinner } from '../show/terminal/spinner.ts';

export const plan: Command = {
  summary: 'fetches the code of a class and divides the class into shards',
  usage: `
Usage: npm run plan -- [SUBMISSIONS…] --roster FILE --out DIR [--only NN,…] [--deadline WHEN] [--shards N] [--outputs FILE]

Fetches what grading needs of every submission into DIR/submissions, writes DIR/roster.csv that leads there, and says
which shards to grade: npm run grade -- --roster DIR/roster.csv --shard 1/8 … on as many machines. These need no right
to read the repositories. SUBMISSIONS are what an LMS handed out, given to the students by its names. The roster also says of each exercise in a repository which commit changed it last, and when.
Repositories on GitHub are read with the token in the environment's GITHUB_TOKEN, or as git is set up here.

  --only NN,…      only these exercises
  --deadline WHEN  of each repository what was there at a time (2026-11-30T23:59), as its commits say it;
                   01=TIME,02=TIME for single exercises; due for each when it was due, with the grace of course.json
  --shards N       how many; one for every twenty students where not given, ${MOST_SHARDS} at most
  --outputs FILE   adds "shards=[…]" to this file, for a matrix on GitHub

Exit code: 0 done, 1 the code of some is not there, 2 wrong use.`,
  options: {
    roster: { type: 'string' },
    out: { type: 'string' },
    only: { type: 'string' },
    deadline: { type: 'string' },
    shards: { type: 'string' },
    outputs: { type: 'string' },
  },
  allowPositionals: true,

  async run({ values, positionals }) {
    const { roster, out, only, deadline, outputs } = values as Record<string, string | undefined>;
    if (roster === undefined || out === undefined) throw new UsageError('name --roster FILE and --out DIR');
    const { policy } = readCourse();
    const shards = wholeNumber('--shards', values.shards, { min: 1, max: MOST_SHARDS });
    const exercises = selectExercises(only ? only.split(',') : []);
    const found = await findClass(positionals, roster);
    if (found.kind === 'one') throw new UsageError(`${found.id} is one submission, and no class`);
    const { members } = found;
    const deadlines = deadlineOption(deadline, exercises, policy);
    const progress = spinner('fetching');
    let begun = 0;
    const {
      students,
      shards: all,
      problems,
    } = await makePlan(members, userPath(out), {
      exercises,
      deadlines,
      onMember({ id }) {
        progress.text = `fetching ${++begun} of ${members.length}: ${id}`;
      },
      ...(shards === undefined ? {} : { shards }),
    })
      .finally(() => progress.stop())
      .finally(found.remove);
    for (const { id, message } of problems) console.error(`${id}: ${message}`);
    console.log(
      `${students} students in ${all.length} ${all.length === 1 ? 'shard' : 'shards'}; ${join(out, 'roster.csv')} leads to their code`,
    );
    if (outputs !== undefined) appendFileSync(userPath(outputs), `shards=${JSON.stringify(all)}\n`);
    return problems.length > 0 || found.strays ? 1 : 0;
  },
};
