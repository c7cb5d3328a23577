import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filesOf, folderOf, readCourse } from '../authoring/course.ts';
import type { ClassRun } from './class-run.ts';

/** One run of the grader over a class of cheap submissions. */
export interface ClassTimes extends ClassRun {
  jobs: number;
  submissions: number;
  perMinute: number;
}

/**
 * Grades classes of untouched stubs, whose own computing is next to nothing, each in a process of its own: what is
 * measured is what the grader adds.
 *
 * @param options.jobs submissions side by side: each of these numbers on a class of the first size
 * @param options.sizes how many submissions: all but the first with the last number of jobs
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
    const measure = async (submissions: number, side: number): Promise<ClassTimes> => {
      const folder = makeClass(root, submissions);
      const { stdout } = await promisify(execFile)(process.execPath, [
        join(import.meta.dirname, 'class-run.ts'),
        folder,
        String(side),
        join(root, `out-${submissions}-${side}`),
      ]);
      const run: ClassRun = JSON.parse(stdout);
      return { jobs: side, submissions, perMinute: (60 * submissions) / run.seconds, ...run };
    };
    const [first, ...more] = sizes;
    const results: ClassTimes[] = [];
    for (const side of jobs) results.push(await measure(first!, side));
    for (const size of more) results.push(await measure(size, jobs.at(-1)!));
    return results;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A folder with so many submissions of exercise 01, untouched. */
function makeClass(root: string, submissions: number): string {
  const folder = join(root, `class-${submissions}`);
  const [exercise] = readCourse().exercises;
  for (let index = 0; index < submissions; index++) {
    const target = join(folder, `s${String(index).padStart(5, '0')}`, folderOf(exercise!));
    mkdirSync(target, { recursive: true });
    cpSync(filesOf(exercise!).stub, join(target, `${exercise!.slug}.ts`));
  }
  return folder;
}
