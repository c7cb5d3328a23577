import { join } from 'node:path';
import { ClassFolder } from '../class/class-folder.ts';
import { mergeClasses } from '../class/merge-classes.ts';
import { nameOf } from '../class/roster/member.ts';
import { signClass } from '../class/sign-class.ts';
import type { Command } from '../command-line/command.ts';
import { finishClass } from '../command-line/finish-class.ts';
import { overridesOption } from '../command-line/overrides-option.ts';
import { rosterOption } from '../command-line/roster-option.ts';
import { signingKeyOption } from '../command-line/signing-key-option.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { type Course, readCourse } from '../engine/course/course.ts';
import { userPath } from '../engine/files/user-path.ts';
import type { GradedWith } from '../engine/scoring/graded-with.ts';
import { hashesOf } from '../engine/scoring/hashes-of.ts';
import { listChecks } from '../engine/scoring/list-checks.ts';
import type { ExerciseResult } from '../engine/scoring/report.ts';

export const merge: Command = {
  summary: 'joins what several machines graded into one gradebook',
  usage: `
Usage: npm run merge -- DIRS… --out DIR [--roster FILE] [--overrides FILE] [--key FILE]

Joins the folders that npm run grade -- --shard i/n wrote, and makes the gradebook and the feedback of them. DIR is
such a folder, or one that holds them up to four folders down, as artifacts are downloaded. Refuses folders that were graded with
different graders, checks, references, seeds, limits or layers of isolation. A report that was altered, contradicts
itself or has other checks than the course is put aside: its student has no total.

  --roster FILE     who should be there: tells who is missing
  --overrides FILE  scores set by hand; solutions/overrides.csv where it is there
  --key FILE        signs the reports with this private key; that of GRADER_SIGNING_KEY where not given

Exit code: 0 all are there, 1 some are missing or put aside, 2 wrong use, or the folders do not belong together.`,
  options: {
    out: { type: 'string' },
    roster: { type: 'string' },
    overrides: { type: 'string' },
    key: { type: 'string' },
  },
  allowPositionals: true,

  async run({ values, positionals }) {
    if (positionals.length === 0 || typeof values.out !== 'string') {
      throw new UsageError('name the folders to join, and where to: npm run merge -- DIRS… --out DIR');
    }
    const key = signingKeyOption(values.key);
    const course = readCourse();
    const overrides = overridesOption(values.overrides, course);
    const expected = typeof values.roster === 'string' ? rosterOption(values.roster) : undefined;
    const out = new ClassFolder(userPath(values.out));
    if (positionals.some((path) => userPath(path) === out.path)) {
      throw new UsageError('--out must not be one of the folders to join');
    }
    const { attempts, folders, aside, missing } = await mergeClasses(positionals.map(userPath), out, {
      ...(expected ? { expected } : {}),
      checksOf: (using) => checksOf(using, course),
    });
    if (key) signClass(out, key);
    finishClass(out, { course, overrides, partial: missing.length + aside.length > 0 });
    console.log(
      `${attempts} submissions of ${folders} ${folders === 1 ? 'folder' : 'folders'}${key ? ', signed' : ''}; open ${join(values.out, 'gradebook.html')}`,
    );
    for (const { file, what } of aside) console.error(`put aside: ${file} ${what}; grade that shard again`);
    if (missing.length + aside.length === 0) return 0;
    if (missing.length > 0)
      console.error(
        `${missing.length} missing: ${missing.map(nameOf).join(', ')}; grade their shard again and merge again`,
      );
    return 1;
  },
};

/** The checks of a class, of those exercises that were graded with the ones that are here. */
async function checksOf(using: GradedWith, { exercises }: Course): Promise<ExerciseResult[]> {
  const here = hashesOf(exercises).exercises;
  const known = exercises.filter(({ id }) => using.exercises[id]?.checks === here[id]!.checks);
  const others = Object.keys(using.exercises)
    .filter((id) => !known.some((exercise) => exercise.id === id))
    .sort();
  if (others.length > 0)
    console.error(
      `note: ${others.join(', ')} graded with other checks than this course has, so that points are not compared with them`,
    );
  return known.length > 0 ? listChecks(known) : [];
}
