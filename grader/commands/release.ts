import { existsSync, statSync } from 'node:fs';
import type { Command } from '../command-line/command.ts';
import { requirePlace } from '../command-line/require-place.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { ROOT, readCourse } from '../engine/course/course.ts';
import { userPath } from '../engine/files/user-path.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import { judgeFinished } from '../staff/release/judge-finished.ts';
import { makeAutograder } from '../staff/release/make-autograder.ts';
import { makeRelease } from '../staff/release/make-release.ts';
import { readHead } from '../staff/release/read-head.ts';
import { isFree, isRelease, writeRelease } from '../staff/release/write-release.ts';
import { requireCommitted } from '../staff/require-committed.ts';

export const release: Command = {
  summary: 'makes the student repository, or an autograder for Gradescope',
  usage: `
Usage: npm run release -- --out DIR [--force]
       npm run release -- --gradescope FILE [--only NN,…] [--force]

Makes the student repository from the last commit: without solutions, the sample class and the tools of staff, with
package.json and package-lock.json reduced to what students need. It is searched for code of the references before
anything is written, and for what is not done: TODO:, the sample task, stubs and lessons that are out of date. Exercises
that are a draft ("draft": true in exercises/course.json) stay here. The same commit makes the same files.

  --out DIR  where it goes: a new or empty folder
  --force    replaces an earlier release in DIR; a .git in it stays

With --gradescope it makes an autograder.zip of the last commit instead, solutions and salt included: for Gradescope
alone, never for students.

  --gradescope FILE  where it goes; --force replaces it
  --only NN,…        it grades only these exercises

Exit code: 0 made, 1 something is not done, or would be given away (nothing is written), 2 wrong use.`,
  options: {
    out: { type: 'string' },
    force: { type: 'boolean' },
    gradescope: { type: 'string' },
    only: { type: 'string' },
  },

  async run({ values }) {
    if (typeof values.gradescope === 'string') return gradescope(values.gradescope, values);
    if (values.only !== undefined) throw new UsageError('--only is for --gradescope');
    if (typeof values.out !== 'string') throw new UsageError('--out DIR says where the release goes');
    const out = userPath(values.out);
    requireRoom(out, values.force === true);
    requireCommitted(ROOT, 'a release is made from the last commit, which lacks these changes');
    const { files, problems } = makeRelease(readHead(ROOT));
    for (const exercise of readCourse().exercises) problems.push(...(await judgeFinished(exercise)));
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) return 1;
    writeRelease(out, files);
    console.log(`${files.size} files written; try them: cd ${values.out} && npm ci && npm run check`);
    return 0;
  },
};

/** @returns the command's exit code */
async function gradescope(
  given: string,
  { out, only, force }: Record<string, string | boolean | undefined>,
): Promise<number> {
  if (out !== undefined) throw new UsageError('--out or --gradescope: they make different things');
  const file = userPath(given);
  requirePlace('--gradescope', file);
  if (existsSync(file) && force !== true)
    throw new UsageError(`--gradescope: ${file} is there already; --force replaces it`);
  const exercises = typeof only === 'string' ? selectExercises(only.split(',')) : [];
  requireCommitted(ROOT, 'an autograder is made from the last commit, which lacks these changes');
  const zip = await makeAutograder(readHead(ROOT), exercises.map(({ id }) => id).join());
  writeWhole(file, zip);
  console.log(
    `${given} written (${(zip.length / 1e6).toFixed(1)} MB): at Gradescope, "Configure Autograder", "Upload"; it holds the solutions`,
  );
  return 0;
}

function requireRoom(out: string, force: boolean): void {
  if (existsSync(out) && !statSync(out).isDirectory()) throw new UsageError(`--out: ${out} is no folder`);
  if (isFree(out)) return;
  if (!force) throw new UsageError(`--out: ${out} is not empty; --force replaces an earlier release`);
  if (!isRelease(out, ROOT)) throw new UsageError(`--out: ${out} holds something else than a release`);
}
