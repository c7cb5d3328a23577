import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMembers } from '../class/roster/find-members.ts';
import type { Member } from '../class/roster/member.ts';
import { readRoster } from '../class/roster/roster.ts';
import { readClass } from '../class/similar/read-class.ts';
import { tokenize } from '../class/similar/tokenize.ts';
import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { wholeNumber } from '../command-line/whole-number.ts';
import { filesOf, ROOT, readCourse } from '../engine/course/course.ts';
import { displayPath } from '../engine/files/display-path.ts';
import { userPath } from '../engine/files/user-path.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import { cleanLine } from '../engine/sandbox/clean-text.ts';
import { givenCode } from '../engine/sandbox/given-code.ts';
import { type SimilarExercise, similarHtml } from '../reports/similar-html.ts';
import { similarityText } from '../reports/similarity-text.ts';
import { spinner } from '../show/terminal/spinner.ts';

const LIB = join(ROOT, 'exercises/lib');

/** More groups of an exercise are for the page. */
const MOST_PRINTED = 40;

export const similar: Command = {
  summary: 'finds submissions that have much code in common',
  usage: `
Usage: npm run similar -- SUBMISSIONS… [--only NN,…] [--threshold PERCENT] [--out FILE]
       npm run similar -- --roster FILE […]

Compares all submissions of a class with each other, exercise by exercise, with the algorithms of Dolos: the modules
and the helper files beside them. Names, numbers, comments, the stubs and the given code count for nothing, and a
student's own attempts are not compared. Prints groups and pairs, and writes a page with the lines that two have side
by side.

  --roster FILE       who is in the class, and where the code is: that of npm run plan, or your own
  --only NN,…         only these exercises
  --threshold PERCENT what is less similar is left out (80 where not given)
  --out FILE          the page; reports/similar.html where not given

Exit code: 0 done, 1 some could not be compared, 2 wrong use.`,
  options: {
    roster: { type: 'string' },
    only: { type: 'string' },
    threshold: { type: 'string' },
    out: { type: 'string' },
  },
  allowPositionals: true,

  async run({ values, positionals }) {
    const exercises = selectExercises(values.only ? String(values.only).split(',') : []);
    const threshold = (wholeNumber('--threshold', values.threshold, { min: 1, max: 100 }) ?? 80) / 100;
    const found = await findClass(positionals, values.roster);
    const { findSimilar } = await loadDolos();
    const progress = spinner('reading');
    const { compared, problems, absent } = await readClass(found.members, exercises, (done, member) => {
      progress.text = `reading ${done} of ${found.members.length}: ${member.id}`;
    }).finally(() => found.remove());
    const given = givenCode(LIB).map((name) => readFileSync(join(LIB, name), 'utf8'));
    const results = exercises.map((exercise, index): SimilarExercise => {
      progress.text = `comparing exercise ${exercise.id}`;
      // Comparing leaves no time for anything else.
      progress.render();
      const known = [readFileSync(filesOf(exercise).stub, 'utf8'), ...given].map(tokenize);
      const submissions = compared[index]!;
      return {
        title: `${exercise.id} ${exercise.title}`,
        groups: findSimilar(submissions, known, threshold),
        sources: new Map(submissions.map(({ name, code }) => [name, code])),
      };
    });
    progress.stop();
    for (const problem of [...problems, ...absent]) console.error(cleanLine(problem));
    for (const { title, groups } of results) {
      console.log(title);
      for (const group of groups.slice(0, MOST_PRINTED)) console.log(`  ${cleanLine(similarityText(group))}`);
      if (groups.length > MOST_PRINTED)
        console.log(`  and ${groups.length - MOST_PRINTED} more: the page shows them`);
      if (groups.length === 0) console.log('  no pair');
    }
    const out = typeof values.out === 'string' ? userPath(values.out) : join(ROOT, 'reports/similar.html');
    writeWhole(out, similarHtml(results, [...problems, ...absent]));
    console.log(`the lines side by side: ${displayPath(out)}`);
    return problems.length > 0 ? 1 : 0;
  },
};

async function findClass(
  paths: string[],
  roster: string | boolean | undefined,
): Promise<{ members: Member[]; remove: () => void }> {
  if (typeof roster === 'string') {
    if (paths.length > 0) throw new UsageError('name submissions or a roster, not both');
    const { timeZone } = readCourse().policy;
    return { members: readRoster(userPath(roster), { timeZone }), remove() {} };
  }
  const found = await findMembers(paths.map(userPath));
  if (found.kind === 'class') return found;
  throw new UsageError('name at least two submissions, a folder of them, or --roster FILE');
}

/** Dolos is not installed where only students' commands are. */
async function loadDolos(): Promise<typeof import('../class/similar/find-similar.ts')> {
  try {
    return await import('../class/similar/find-similar.ts');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError('Dolos is not installed: npm install --no-save @dodona/dolos-core@1.2.1');
  }
}
