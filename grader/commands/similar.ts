import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findMembers } from '../class/roster/find-members.ts';
import { type LocatedMember, locateMember } from '../class/sources/locate-member.ts';
import { Unavailable } from '../class/sources/unavailable.ts';
import type { Command } from '../command-line/command.ts';
import { selectExercises } from '../command-line/select-exercises.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { wholeNumber } from '../command-line/whole-number.ts';
import { filesOf, folderOf, limitsOf, ROOT, readCourse } from '../engine/course/course.ts';
import { displayPath } from '../engine/files/display-path.ts';
import { userPath } from '../engine/files/user-path.ts';
import { writeWhole } from '../engine/files/write-whole.ts';
import { GIVEN_CODE } from '../engine/sandbox/given-code.ts';
import { stageSubmission } from '../engine/sandbox/stage.ts';
import type { SimilarExercise } from '../reports/similar-html.ts';
import { similarHtml } from '../reports/similar-html.ts';
import { spinner } from '../show/terminal/spinner.ts';

export const similar: Command = {
  summary: 'finds submissions that have much code in common',
  usage: `
Usage: npm run similar -- SUBMISSIONS… [--only NN,…] [--threshold PERCENT] [--out FILE]

Compares all submissions of a class with each other, exercise by exercise, with the algorithms of Dolos. Names,
numbers, comments, the stubs and the given code count for nothing. Prints the pairs, and writes a page with the lines
that both have side by side.

  --only NN,…         only these exercises
  --threshold PERCENT pairs below it are left out (80 where not given)
  --out FILE          the page; reports/similar.html where not given

Exit code: 0 done, 2 wrong use.`,
  options: { only: { type: 'string' }, threshold: { type: 'string' }, out: { type: 'string' } },
  allowPositionals: true,

  async run({ values, positionals }) {
    const exercises = selectExercises(values.only ? String(values.only).split(',') : []);
    const threshold = (wholeNumber('--threshold', values.threshold, { min: 1, max: 100 }) ?? 80) / 100;
    const found = await findMembers(positionals.map(userPath));
    if (found.kind !== 'class') throw new UsageError('name at least two submissions, or a folder of them');
    const { findSimilar } = await loadDolos();
    const sources = exercises.map(() => new Map<string, string>());
    const progress = spinner('reading');
    for (const [index, member] of found.members.entries()) {
      progress.text = `reading ${index + 1} of ${found.members.length}: ${member.id}`;
      const located = await locateMember(member, { exercises }).catch((error: unknown) => {
        if (!(error instanceof Unavailable)) throw error;
        console.error(`${member.id} is not compared: ${error.message}`);
      });
      if (!located) continue;
      try {
        for (const [index, exercise] of exercises.entries()) {
          const source = sourceOf(located, folderOf(exercise), `${exercise.slug}.ts`);
          if (source !== undefined) sources[index]!.set(member.id, source);
        }
      } finally {
        located.remove?.();
      }
    }
    found.remove();
    const given = GIVEN_CODE.map((name) => readFileSync(join(ROOT, 'exercises/lib', name), 'utf8'));
    const results = exercises.map((exercise, index): SimilarExercise => {
      progress.text = `comparing exercise ${exercise.id}`;
      // Comparing leaves no time for anything else.
      progress.render();
      const stub = readFileSync(filesOf(exercise).stub, 'utf8');
      const pairs = findSimilar(sources[index]!, [stub, ...given], threshold);
      return { title: `${exercise.id} ${exercise.title}`, pairs, sources: sources[index]! };
    });
    progress.stop();
    for (const { title, pairs } of results) {
      console.log(title);
      for (const { left, right, similarity } of pairs) {
        console.log(`  ${String(Math.round(similarity * 100)).padStart(3)} %  ${left} and ${right}`);
      }
      if (pairs.length === 0) console.log('  no pair');
    }
    const out = typeof values.out === 'string' ? userPath(values.out) : join(ROOT, 'reports/similar.html');
    writeWhole(out, similarHtml(results));
    console.log(`the lines side by side: ${displayPath(out)}`);
    return 0;
  },
};

/** Dolos is not installed where only students' commands are. */
async function loadDolos(): Promise<typeof import('../class/similar/find-similar.ts')> {
  try {
    return await import('../class/similar/find-similar.ts');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new UsageError('Dolos is not installed: npm install --no-save @dodona/dolos-core@1.2.1');
  }
}

/** The module of an exercise; what could not be graded is not compared. */
function sourceOf({ folder }: LocatedMember, exercise: string, module: string): string | undefined {
  const limits = limitsOf(readCourse());
  const stage = stageSubmission(folder, [{ folder: exercise, module }], join(ROOT, 'exercises/lib'), limits);
  try {
    const staged = stage.modules[exercise]!;
    return 'file' in staged ? readFileSync(staged.file, 'utf8') : undefined;
  } finally {
    stage.remove();
  }
}
