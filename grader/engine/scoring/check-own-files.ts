import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BoundSubject } from '../binding/bound.setup.ts';
import { type Exercise, filesOf, folderOf, limitsOf, ROOT, readCourse } from '../course/course.ts';
import { type Stage, stageSubmission } from '../sandbox/stage.ts';
import type { CheckRunner, OnCheck, Replay } from './check-runner.ts';
import type { ExerciseResult } from './report.ts';

/**
 * Runs the checks on the student's own files, in process, staged as they are for grading: what is not taken then is not
 * there now. A function that never ends takes the process of its
 * checks with it; they are run again without it, so that only its own checks are out of time.
 *
 * @param options.root the repository with the student's files
 */
export async function checkOwnFiles(
  runner: CheckRunner,
  exercises: Exercise[],
  { root = ROOT, ...options }: { root?: string; replay?: Replay; onCheck?: OnCheck } = {},
): Promise<ExerciseResult[]> {
  const notes = mkdtempSync(join(tmpdir(), 'grader-hangs-'));
  const limits = limitsOf(readCourse());
  const modules = exercises.map((one) => ({ folder: folderOf(one), module: `${one.slug}.ts` }));
  const stage = stageSubmission(root, modules, join(ROOT, 'exercises/lib'), limits);
  const subjects = Object.fromEntries(
    exercises.map((one) => [folderOf(one), { ...ownFile(one, stage, { root, notes }), limits }]),
  );
  try {
    for (;;) {
      const run = await settled(runner.run(subjects, options));
      const hanging = Object.values(subjects).filter(({ hangs }) => hangs && existsSync(hangs.noteFile));
      if (hanging.length === 0) return run();
      for (const { hangs } of hanging) {
        hangs!.known.push(readFileSync(hangs!.noteFile, 'utf8'));
        rmSync(hangs!.noteFile);
      }
    }
  } finally {
    rmSync(notes, { recursive: true, force: true });
    stage.remove();
  }
}

/** What came of it, later: the value, or the error thrown. Checks that never ended are an error to the runner. */
async function settled<T>(promise: Promise<T>): Promise<() => T> {
  try {
    const value = await promise;
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function ownFile(
  exercise: Exercise,
  { modules }: Stage,
  { root, notes }: { root: string; notes: string },
): BoundSubject {
  const { diagnosis } = filesOf(exercise);
  const folder = folderOf(exercise);
  return {
    exercise: folder,
    source: dirname(filesOf(exercise, root).stub),
    hangs: { known: [], noteFile: join(notes, folder) },
    ...(exercise.callSeconds ? { callSeconds: exercise.callSeconds } : {}),
    ...(exercise.globals ? { globals: exercise.globals } : {}),
    ...(existsSync(diagnosis) ? { diagnosis } : {}),
    ...modules[folder],
  };
}
