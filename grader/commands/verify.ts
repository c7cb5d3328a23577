import { relative, resolve } from 'node:path';
import chalk from 'chalk';
import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { wholeNumber } from '../command-line/whole-number.ts';
import { folderOf } from '../engine/course/course.ts';
import { displayPath } from '../engine/files/display-path.ts';
import { userPath } from '../engine/files/user-path.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import { fitLine } from '../show/terminal/fit-line.ts';
import { spinner } from '../show/terminal/spinner.ts';
import { blindText, isTrue } from '../staff/blind/blind-text.ts';
import { causesText } from '../staff/blind/causes-text.ts';
import { rateBlind } from '../staff/blind/rate-blind.ts';
import { namesCauses, rateCauses } from '../staff/blind/rate-causes.ts';
import { isRight } from '../staff/candidates/candidate.ts';
import { horizonText } from '../staff/horizon/horizon-text.ts';
import { rateHorizon } from '../staff/horizon/rate-horizon.ts';
import { killsText } from '../staff/kills/kills-text.ts';
import { rateKills } from '../staff/kills/rate-kills.ts';
import { judgeLeftovers } from '../staff/verify/judge-leftovers.ts';
import { matrixHtml } from '../staff/verify/matrix-html.ts';
import { matrixText } from '../staff/verify/matrix-text.ts';
import { type Progress, takesTime } from '../staff/verify/run-matrix.ts';
import { DEFAULT_SEEDS, type Verification, verifyExercises } from '../staff/verify/verify-exercises.ts';

/** Seeds for blind solutions, where nobody says how many. */
const BLIND_SEEDS = 5;

/** Seeds for kills, where nobody says how many. */
const KILL_SEEDS = 1000;

/** Seeds for the horizon, where nobody says how many. */
const HORIZON_SEEDS = 3;

const seedsTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

export const verify: Command = {
  summary: 'proves the exercises: every wrong solution fails, every right one passes',
  usage: `
Usage: npm run verify -- [EXERCISE…] [--quick] [--seeds N] [--html FILE] [--json]
       npm run verify -- [EXERCISE…] --blind [--seeds N] [--json]
       npm run verify -- [EXERCISE…] --diagnosis [--seeds N] [--json]
       npm run verify -- [EXERCISE…] --horizon [--seeds N] [--json]
       npm run verify -- [EXERCISE…] --kills [--seeds N] [--json]

Runs every check of each exercise against the reference, the variants, the stub, solutions that do nothing and the
misconceptions, grades each misconception to see whether it is diagnosed, by the staff's means and by those of students
alike, checks their types, and compares stub and lesson with the reference and the checks. What is no error, but not in
the style of the house (hints, works to read on, figures), is told apart and keeps no exercise from being sound. What is left of exercises that course.json does
not list is told on standard error.

The matrix has a line for each check and a sign for each solution: ✓ right and passed, ✗ failed, ~ wrong and failed
under some seeds only, · wrong and passed, nothing where it was not tried.

  EXERCISE     a number (04) or a name (queues); all where none is named
  --seeds N    how many seeds; where not given ${DEFAULT_SEEDS.usual}, and ${DEFAULT_SEEDS.slow} for exercises whose functions
               have limits of their own; slow checks run under a tenth of them
  --quick      leaves out exercises whose functions have limits of their own
  --html FILE  the matrices as a page, with the name of every solution
  --blind      instead: how the checks judge the right and wrong solutions of datasets/blind, which were written
               without a look at solutions/; under ${BLIND_SEEDS} seeds, where not said otherwise
  --diagnosis  instead: what graded feedback tells of the causes of the wrong ones among them, by functions that fail,
               compared with what their first lines say is true of them; under one seed, where not said otherwise.
               Sound is a true cause of four functions in five, and a false one of none
  --horizon    instead: for each function and each quantity of its calls (lengths of arrays by depth, sizes of numbers,
               1/ where they are small, places in the answer, calls before) the largest threshold from which on the
               reference may not be wrong without a hidden check that fails, under each of ${HORIZON_SEEDS} seeds, where
               not said otherwise; · where no check sees it at all
  --kills      instead: which misconceptions and blind wrong solutions are killed under each of ${KILL_SEEDS} seeds, where not
               said otherwise, and which survive under some
  --json       the matrices, the blind solutions, their causes, the horizons or the kills, on standard output, and
               nothing else

Exit code: 0 all is sound, 1 something is not, 2 wrong use.`,
  options: {
    quick: { type: 'boolean' },
    seeds: { type: 'string' },
    html: { type: 'string' },
    blind: { type: 'boolean' },
    diagnosis: { type: 'boolean' },
    horizon: { type: 'boolean' },
    kills: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  allowPositionals: true,

  async run({ values, positionals }) {
    const seeds = wholeNumber('--seeds', values.seeds, { min: 1, max: 10_000 });
    if (values.html === '') throw new UsageError('--html must name a file');
    const asked = selectExercises(positionals, { drafts: true });
    const exercises = values.quick ? asked.filter((exercise) => !takesTime(exercise)) : asked;
    if (exercises.length === 0) throw new UsageError('--quick leaves nothing to verify');
    if (exercises.length < asked.length)
      console.error(`left out as slow: ${asked.filter(takesTime).map(folderOf).join(', ')}`);
    const progress = spinner('verifying', { silent: Boolean(values.json) });
    const onProgress = ({ done, running }: Progress) => {
      progress.text = [`${done} checks done`, running.join(' and ')].filter(Boolean).join(', now ');
    };
    const [question, another] = (['blind', 'diagnosis', 'horizon', 'kills'] as const).filter(
      (one) => values[one],
    );
    if (another) throw new UsageError(`--${question} and --${another} are two questions: ask one`);
    if (question && values.html !== undefined)
      throw new UsageError(`--${question} has no page: leave out --html`);
    if (values.diagnosis) {
      const rates = await rateCauses(exercises, {
        seeds: seedsTo(seeds ?? 1),
        onSolution: (name) => {
          progress.text = name;
        },
      }).finally(() => progress.stop());
      console.log(values.json ? JSON.stringify(rates, null, 2) : causesText(rates));
      return namesCauses(rates) ? 0 : 1;
    }
    if (values.horizon) {
      const horizons = await rateHorizon(exercises, {
        seeds: seedsTo(seeds ?? HORIZON_SEEDS),
        onProgress: (done) => {
          progress.text = `${done} checks done`;
        },
      }).finally(() => progress.stop());
      console.log(values.json ? JSON.stringify(horizons, null, 2) : horizons.map(horizonText).join('\n'));
      return horizons.every(({ problems }) => problems.length === 0) ? 0 : 1;
    }
    if (values.blind) {
      const wanted = seedsTo(seeds ?? BLIND_SEEDS);
      const rates = await rateBlind(exercises, { seeds: wanted, onProgress }).finally(() => progress.stop());
      console.log(values.json ? JSON.stringify(rates, null, 2) : rates.map(blindText).join('\n'));
      return rates.every(isTrue) ? 0 : 1;
    }
    if (values.kills) {
      const wanted = seedsTo(seeds ?? KILL_SEEDS);
      const rates = await rateKills(exercises, { seeds: wanted, onProgress }).finally(() => progress.stop());
      console.log(values.json ? JSON.stringify(rates, null, 2) : rates.map(killsText).join('\n'));
      return rates.every(({ surviving, problems }) => surviving.length + problems.length === 0) ? 0 : 1;
    }
    const verifications = await verifyExercises(exercises, { seeds, onProgress }).finally(() =>
      progress.stop(),
    );
    if (typeof values.html === 'string') {
      const file = userPath(values.html);
      writeWhole(file, matrixHtml(verifications));
      if (!values.json) console.log(`the matrices are in ${displayPath(file)}`);
    }
    if (values.json) console.log(JSON.stringify(verifications, null, 2));
    else for (const verification of verifications) console.log(summary(verification));
    // Whatever exercise was asked for: what is left of another is nobody's.
    const leftovers = judgeLeftovers();
    for (const problem of leftovers) console.error(problem);
    const sound = verifications.every(({ problems }) => problems.length === 0);
    return sound && leftovers.length === 0 ? 0 : 1;
  },
};

/** Some may go unnamed; whoever wants to name them, too, has to know which. */
const without = (names: string[]): string => (names.length > 0 ? ` (not ${names.join(', ')})` : '');

function summary(verification: Verification): string {
  const { exercise, candidates, matrix, seeds, diagnosis, blame, publicDiagnosis, problems, style } =
    verification;
  const right = candidates.filter(isRight).length;
  const counts = [
    `${matrix.length} checks`,
    `${right} right and ${candidates.length - right} wrong solutions`,
    seeds === 1 ? '1 seed' : `${seeds} seeds`,
    `${diagnosis.right} of ${diagnosis.of} misconceptions diagnosed${without(diagnosis.unnamed)}`,
    `${blame.right} of ${blame.of} failures show what is wrong`,
    ...(publicDiagnosis.of > 0
      ? [`${publicDiagnosis.named} of ${publicDiagnosis.of} public ones by students' own checks`]
      : []),
  ].join(', ');
  const mark = problems.length === 0 ? chalk.green('✓') : chalk.red('✗');
  return [
    `${mark} ${folderOf(exercise)}  ${chalk.dim(counts)}`,
    ...problems.map((text) => `    ${text}`),
    ...style.map((text) => chalk.dim(`    house style: ${text}`)),
    ...matrixText(verification).map((line) => fitLine(`    ${line}`, process.stdout.columns || Infinity)),
  ].join('\n');
}
