import { type Exercise, folderOf } from '../../engine/course/course.ts';
import { CheckRunner } from '../../engine/scoring/check-runner.ts';
import type { CheckResult } from '../../engine/scoring/report.ts';

/** All checks of an exercise with their points, public ones first, as they stand in their files. */
export async function listChecks(exercise: Exercise): Promise<CheckResult[]> {
  const runner = await CheckRunner.open([exercise], { hidden: true });
  try {
    // Checks are known before a subject is: run on nothing at all, each of them is listed.
    const subject = { exercise: folderOf(exercise), problem: 'nothing to examine' };
    const [result] = await runner.run({ [folderOf(exercise)]: subject });
    return result!.checks;
  } finally {
    await runner.close();
  }
}
