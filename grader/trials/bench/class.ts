import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filesOf, folderOf } from '../../engine/course/course.ts';
import type { ClassRun } from './class-run.ts';
import { quickExercises } from './quick-exercises.ts';

/** What the submissions of a class are: solved, or stubs whose own computing is next to nothing. */
export type Work = 'solved' | 'untouched';

/** One run of the grader over a class. */
export interface ClassTimes extends ClassRun {
  work: Work;
  jobs: number;
  submissions: number;
  perMinute: number;
}

/**
 * Grades classes of the first quick exercise, each in a process of its own: solved ones with more and more jobs, for only work can
 * be shared, and untouched ones of more and more submissions, for there the grader itself is what is measured.
 *
 * @param options.jobs submissions side by side: each of these numbers on a class of the first size
 * @param options.sizes how many submissions: each of these with the last number of jobs
 */
export async function benchClass({
  jobs,
  sizes,
}: {
  jobs: number[];
  sizes: number[];
}): Promise<ClassTimes[]> {
  const root = mkdtempSync(join(tmpdir(), 'grader-bench-'));
  try {
    const measure = async (work: Work, submissions: number, side: number): Promise<ClassTimes> => {
      const folder = makeClass(root, work, submissions);
      const { stdout } = await promisify(execFile)(process.execPath, [
        join(import.meta.dirname, 'class-run.ts'),
        folder,
        String(side),
        join(root, `out-${work}-${submissions}-${side}`),
      ]);
      const run: ClassRun = JSON.parse(stdout);
      return { work, jobs: side, submissions, perMinute: (60 * submissions) / run.seconds, ...run };
    };
    const results: ClassTimes[] = [];
    for (const side of jobs) results.push(await measure('solved', sizes[0]!, side));
    for (const size of sizes) results.push(await measure('untouched', size, jobs.at(-1)!));
    return results;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A folder with so many submissions of it. */
function makeClass(root: string, work: Work, submissions: number): string {
  const folder = join(root, `${work}-${submissions}`);
  const [exercise] = quickExercises();
  const { stub, reference } = filesOf(exercise);
  for (let index = 0; index < submissions; index++) {
    const target = join(folder, `s${String(index).padStart(5, '0')}`, folderOf(exercise));
    mkdirSync(target, { recursive: true });
    cpSync(work === 'solved' ? reference : stub, join(target, `${exercise.slug}.ts`));
  }
  return folder;
}
