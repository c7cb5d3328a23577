import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePlan } from '../class/make-plan.ts';
import { readRoster } from '../class/roster/roster.ts';
import { MOST_SHARDS } from '../class/shard.ts';
import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { wholeNumber } from '../command-line/whole-number.ts';
import { readCourse } from '../engine/course/course.ts';
import { dueTime } from '../engine/course/zoned-time.ts';
import { userPath } from '../engine/files/user-path.ts';
import { spinner } from '../show/terminal/spinner.ts';

export const plan: Command = {
  summary: 'fetches the code of a class and divides the class into shards',
  usage: `
Usage: npm run plan -- --roster FILE --out DIR [--only NN,…] [--deadline TIME] [--shards N] [--outputs FILE]

Fetches what grading needs of every submission into DIR/submissions, writes DIR/roster.csv that leads there, and says
which shards to grade: npm run grade -- --roster DIR/roster.csv --shard 1/8 … on as many machines. These need no right
to read the repositories.

  --only NN,…      only these exercises
  --deadline TIME  of each repository what was there at this time (2026-11-30T23:59), as its commits say it
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

  async run({ values }) {
    const { roster, out, only, deadline, outputs } = values as Record<string, string | undefined>;
    if (roster === undefined || out === undefined) throw new UsageError('name --roster FILE and --out DIR');
    const { timeZone } = readCourse().policy;
    const shards = wholeNumber('--shards', values.shards, { min: 1, max: MOST_SHARDS });
    // A workflow hands on what was not filled in as empty text.
    const before = deadline ? readDeadline(deadline, timeZone) : undefined;
    const members = readRoster(userPath(roster), { timeZone });
    const exercises = selectExercises(only ? only.split(',') : []);
    const progress = spinner('fetching');
    let begun = 0;
    const {
      students,
      shards: all,
      problems,
    } = await makePlan(members, userPath(out), {
      exercises,
      onMember({ id }) {
        progress.text = `fetching ${++begun} of ${members.length}: ${id}`;
      },
      ...(before === undefined ? {} : { before }),
      ...(shards === undefined ? {} : { shards }),
    }).finally(() => progress.stop());
    for (const { id, message } of problems) console.error(`${id}: ${message}`);
    console.log(
      `${students} students in ${all.length} ${all.length === 1 ? 'shard' : 'shards'}; ${join(out, 'roster.csv')} leads to their code`,
    );
    if (outputs !== undefined) appendFileSync(userPath(outputs), `shards=${JSON.stringify(all)}\n`);
    return problems.length > 0 ? 1 : 0;
  },
};

function readDeadline(text: string, timeZone: string): number {
  try {
    return dueTime(text, timeZone);
  } catch (error) {
    throw new UsageError(`--deadline ${(error as Error).message}`);
  }
}
