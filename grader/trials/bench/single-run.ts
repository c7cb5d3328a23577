// Grades the reference of every quick exercise once: `sandbox` or `in-process`. For measuring in
// a process of its own what somebody waits for who grades one submission.
import { join } from 'node:path';
import { filesOf, folderOf, ROOT } from '../../engine/course/course.ts';
import { CheckRunner } from '../../engine/scoring/check-runner.ts';
import { Grader } from '../../engine/scoring/grader.ts';
import { sumPoints } from '../../engine/scoring/report.ts';
import { quickExercises } from './quick-exercises.ts';

const exercises = quickExercises();
let score: number;
if (process.argv[2] === 'sandbox') {
  const grader = await Grader.open(exercises, { alone: true });
  ({ score } = await grader.grade(join(ROOT, 'solutions'), { id: 'reference', seed: 1 }));
  await grader.close();
} else {
  const runner = await CheckRunner.open(exercises, { hidden: true, warm: true });
  const subjects = exercises.map((exercise) => {
    const folder = folderOf(exercise);
    return [
      folder,
      { exercise: folder, file: filesOf(exercise).reference, baseSeed: 1, record: true },
    ] as const;
  });
  const results = await runner.run(Object.fromEntries(subjects));
  score = sumPoints(results.map((result) => result.score));
  await runner.close();
}
// What was not graded was not measured.
process.exitCode = score === sumPoints(exercises.map(({ points }) => points)) ? 0 : 1;
