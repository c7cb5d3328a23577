import type { KeyObject } from 'node:crypto';
import { join, relative } from 'node:path';
import chalk from 'chalk';
import { ClassFolder } from '../class/class-folder.ts';
import { gradeMembers } from '../class/grade-members.ts';
import { readSalt } from '../class/read-salt.ts';
import type { Found } from '../class/roster/find-members.ts';
import type { Member } from '../class/roster/member.ts';
import { membersOf, parseShard } from '../class/shard.ts';
import { signClass } from '../class/sign-class.ts';
import { locateMember } from '../class/sources/locate-member.ts';
import { Unavailable } from '../class/sources/unavailable.ts';
import { ClassProgress } from '../command-line/class-progress.ts';
import type { Command } from '../command-line/command.ts';
import { findClass } from '../command-line/find-class.ts';
import { finishClass } from '../command-line/finish-class.ts';
import { isolationOption } from '../command-line/isolation-option.ts';
import { overridesOption } from '../command-line/overrides-option.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { signingKeyOption } from '../command-line/signing-key-option.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { wholeNumber } from '../command-line/whole-number.ts';
import { type Exercise, ROOT, readCourse } from '../engine/course/course.ts';
import { InputError } from '../engine/course/input-error.ts';
import { hiddenDetail } from '../engine/course/policy.ts';
import { displayPath } from '../engine/files/display-path.ts';
import { requireWritable } from '../engine/files/require-writable.ts';
import { userPath } from '../engine/files/user-path.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import { signReport } from '../engine/receipts/receipt.ts';
import type { Layer } from '../engine/sandbox/layers.ts';
import { Grader } from '../engine/scoring/grader.ts';
import { restartsText } from '../engine/scoring/report.ts';
import { feedbackMarkdown } from '../reports/feedback-markdown.ts';
import { formatResults } from '../reports/format-results.ts';
import { tellHidden } from '../reports/tell-hidden.ts';
import { INTERRUPTED, interruption } from '../show/terminal/interruption.ts';
import { spinner } from '../show/terminal/spinner.ts';

/** Options that mean something for a class alone. */
const OF_CLASSES = ['roster', 'jobs', 'shard', 'since', 'force', 'overrides'] as const;

export const grade: Command = {
  summary: 'grades a submission or a class in the sandbox, hidden checks included',
  usage: `
Usage: npm run grade -- SUBMISSION [--only NN,…] [--json] [--out DIR] […]
       npm run grade -- SUBMISSIONS… [--only NN,…] [--out DIR] [--jobs N] [--shard i/n] [--since DIR] [--force] […]
       npm run grade -- [SUBMISSIONS…] --roster FILE […]

One submission: a folder that holds exercises/, NN-slug/ or the module of an exercise, or an archive of one. A class:
several of them, a folder or an archive that holds them, or a roster (CSV: id,name,email,section,path|repo,ref,submitted_at,
extension,…). With both, what an LMS handed out is given to the students of the roster by its names.

  --only NN,…      only these exercises
  --seed TEXT      the seed from which every check derives its own; the course's salt otherwise
  --isolation L    full: only with every layer, or not at all; best: with the layers that this system has (default);
                   basic: with those that Node itself provides
  --key FILE       signs reports with this private key; that of GRADER_SIGNING_KEY where not given
  --out DIR        where reports and feedback go; for a class reports/class where not given

One submission:
  --json           the report on standard output, and nothing else

A class:
  --roster FILE    who is in the class, and where the code is
  --jobs N         submissions side by side; one a core where not given
  --shard i/n      only the i-th of n parts of the class; npm run merge joins them
  --since DIR      takes reports from an earlier folder where nothing has changed
  --force          grades everything anew; otherwise only what has changed
  --overrides FILE scores set by hand (CSV: id,exercise,score,reason,by,at); solutions/overrides.csv where it is there

Ctrl-C (SIGTERM, a closed terminal) finishes what is in hand; the same command then goes on with the rest.

Exit code: 0 graded, 1 some could not be graded, 2 wrong use, 3 an error of the grader itself, 130 interrupted.`,
  options: {
    only: { type: 'string' },
    seed: { type: 'string' },
    isolation: { type: 'string' },
    key: { type: 'string' },
    json: { type: 'boolean' },
    out: { type: 'string' },
    roster: { type: 'string' },
    jobs: { type: 'string' },
    shard: { type: 'string' },
    since: { type: 'string' },
    force: { type: 'boolean' },
    overrides: { type: 'string' },
  },
  allowPositionals: true,

  async run({ values, positionals }) {
    const exercises = selectExercises(values.only ? String(values.only).split(',') : []);
    const seed = typeof values.seed === 'string' ? values.seed : readSalt();
    const found = await findClass(positionals, values.roster as string | undefined);
    const key = signingKeyOption(values.key);
    const using = { exercises, seed, layers: isolationOption(values.isolation), key };
    if (found.kind === 'class') {
      if (values.json) throw new UsageError('--json is for one submission');
      const code = await gradeClass(found.members, values, using).finally(found.remove);
      return code === 0 && found.strays ? 1 : code;
    }
    const wrong = OF_CLASSES.find((option) => values[option] !== undefined);
    if (wrong) throw new UsageError(`--${wrong} is for a class, and ${found.id} is one submission`);
    return gradeOne(found, values, using);
  },
};

type Values = Parameters<Command['run']>[0]['values'];
type Using = { exercises: Exercise[]; seed: string; layers: Layer[]; key: KeyObject | undefined };

async function gradeOne(
  { id, source }: Extract<Found, { kind: 'one' }>,
  values: Values,
  { exercises, seed, layers, key }: Using,
): Promise<number> {
  if (typeof values.out === 'string') requireWritable(userPath(values.out));
  const located = await locateMember({ source }, { exercises }).catch(unavailable);
  if (!located) return 1;
  const { folder, remove } = located;
  const progress = spinner('grading', { silent: Boolean(values.json) });
  let done = 0;
  const grader = await Grader.open(exercises, { layers, alone: true });
  const graded = await grader
    .grade(folder, {
      id,
      seed,
      onCheck: (exercise, { name }) => {
        progress.text = `${++done} checks done; ${exercise.id}: ${name}`;
      },
    })
    .finally(() => progress.stop())
    .finally(() => grader.close())
    .finally(remove);
  const report = key ? signReport(graded, key) : graded;
  const detail = hiddenDetail(readCourse().policy, Date.now());
  const feedback = feedbackMarkdown(id, tellHidden(report.exercises, detail));
  if (typeof values.out === 'string') {
    writeWhole(join(userPath(values.out), `${id}.json`), `${JSON.stringify(report, null, 2)}\n`);
    writeWhole(join(userPath(values.out), `${id}.md`), feedback);
  }
  if (values.json) {
    console.log(JSON.stringify(report, null, 2));
  } else {
    console.log(formatResults(report.exercises));
    console.log(chalk.bold(`${report.submission.id}: ${report.score} of ${report.maxScore} points`));
    console.log(
      chalk.dim(`seed's hash ${report.seed.slice(0, 12)}; isolation: ${report.isolation.join(', ')}`),
    );
    const restarts = restartsText(report);
    if (restarts) console.log(chalk.dim(restarts));
  }
  return 0;
}

/** Says why there is nothing to grade, which is no fault of the grader. */
function unavailable(error: unknown): undefined {
  if (!(error instanceof Unavailable)) throw error;
  console.error(`not graded: ${error.message}`);
}

async function gradeClass(all: Member[], values: Values, { key, ...using }: Using): Promise<number> {
  const course = readCourse();
  const jobs = wholeNumber('--jobs', values.jobs, { min: 1, max: 256 });
  const shard = typeof values.shard === 'string' ? parseShard(values.shard) : undefined;
  const overrides = overridesOption(values.overrides, course);
  const members = shard ? membersOf(all, shard) : all;
  const out = new ClassFolder(
    typeof values.out === 'string' ? userPath(values.out) : join(ROOT, 'reports/class'),
  );
  const progress = new ClassProgress(members.length);
  const { signal, end } = interruption({
    first: () => progress.interrupted(),
    second: () => progress.dropped(),
  });
  const outcome = await gradeMembers(members, {
    ...using,
    ...(jobs === undefined ? {} : { jobs }),
    out,
    ...(typeof values.since === 'string' ? { since: new ClassFolder(userPath(values.since)) } : {}),
    force: values.force === true,
    signal,
    events: progress,
  })
    .finally(() => progress.stop())
    .finally(end);
  if (outcome.left > 0) {
    console.error(
      `interrupted: ${outcome.graded + outcome.kept} graded, ${outcome.left} left; the same command goes on with them, their reports are in ${displayPath(out.path)}`,
    );
    return INTERRUPTED;
  }
  out.keepOnly(members);
  // Only now, with no code of students running any more.
  if (key) signClass(out, key);
  finishClass(out, { course, overrides, partial: shard !== undefined });
  const { keptResults } = outcome;
  const parts =
    keptResults > 0
      ? ` (${keptResults} ${keptResults === 1 ? 'result of an exercise' : 'results of exercises'} kept)`
      : '';
  const kept = outcome.kept > 0 ? `, ${outcome.kept} unchanged` : '';
  console.log(
    chalk.dim(
      `${outcome.graded} graded${parts}${kept}, ${outcome.problems.length} not; all of it in ${displayPath(out.path)}`,
    ),
  );
  if (outcome.problems.some(({ problem }) => problem.kind === 'internal-error')) return 3;
  return outcome.problems.length > 0 ? 1 : 0;
}
