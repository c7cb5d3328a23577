import { type Exercise, folderOf } from '../course/course.ts';
import { CheckRunner } from './check-runner.ts';
import type { ExerciseResult } from './report.ts';

/** All checks of exercises with their points, public ones first, as they stand in their files; none has passed. */
export async function listChecks(exercises: Exercise[]): Promise<ExerciseResult[]> {
  const runner = await CheckRunner.open(exercises, { hidden: true });
  try {
    // Checks are known before a subject is: run on nothing at all, each of them is listed.
    const nothing = exercises.map((exercise) => {
      const folder = folderOf(exercise);
      return [folder, { exercise: folder, problem: 'nothing to examine' }] as const;
    });
    return await runner.run(Object.fromEntries(nothing));
  } finally {
    await runner.close();
  }
}
