import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Exercise, folderOf, ROOT, readCourse } from '../../grader/engine/course/course.ts';
import { CheckRunner } from '../../grader/engine/scoring/check-runner.ts';

/** Lends a folder that holds one exercise of a sample submission as a student has it, and what runs its public checks. */
export async function onSample<Result>(
  sample: string,
  slug: string,
  use: (runner: CheckRunner, exercises: Exercise[], root: string) => Promise<Result>,
): Promise<Result> {
  const exercise = readCourse().exercises.find((one) => one.slug === slug)!;
  const root = mkdtempSync(join(tmpdir(), 'grader-picture-'));
  const runner = await CheckRunner.open([exercise], { hidden: false });
  try {
    mkdirSync(join(root, 'exercises'));
    cpSync(join(ROOT, 'exercises/lib'), join(root, 'exercises/lib'), { recursive: true });
    const submission = join(ROOT, 'datasets/sample-class', sample, folderOf(exercise));
    cpSync(submission, join(root, 'exercises', folderOf(exercise)), { recursive: true });
    return await use(runner, [exercise], root);
  } finally {
    await runner.close();
    rmSync(root, { recursive: true });
  }
}
