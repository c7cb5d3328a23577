import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BaseSeed } from '../binding/check-seed.ts';
import type { Exercise } from '../course/course.ts';
import type { Layer } from '../sandbox/layers.ts';
import { Grader } from './grader.ts';
import type { ExerciseResult, Report } from './report.ts';

/** How long a signal takes to get here at most. */
const HEARD_MS = 100;

/** What happens while a class is graded, for whoever shows it. */
export interface ClassEvents<S> {
  /** Its files are looked for, or fetched. */
  onStart?: (submission: S) => void;
  onCheck?: (submission: S, checksDone: number) => void;
  onDone?: (submission: S, report: Report) => void;
}

/** How the submissions of a class are graded. */
export interface ClassOptions<S> {
  exercises: Exercise[];
  /** Every check of every submission derives its own from it. */
  seed: BaseSeed;
  /** Submissions side by side; one a core where not given. */
  jobs?: number;
  layers?: Layer[];
  /** Once aborted, no other submission is begun; those in hand are finished. */
  signal?: AbortSignal;
  events?: ClassEvents<S>;
}

/** Where the files of a submission are, and what to do when they are no longer needed. */
export interface Located {
  folder: string;
  remove?: () => void;
  /** Results that still hold: these exercises are not run again. */
  kept?: ExerciseResult[];
}

/**
 * Grades submissions one after another, as many side by side as there are jobs, each in turn on a warm grader.
 * Reports are handed on as they come and not kept, so that a class of any size fits into memory.
 *
 * @param options.locate finds the files of a submission; `undefined` where it need not be graded
 * @param options.onReport takes each report
 * @param options.onError told where locating or grading failed; the others are graded all the same, unless it throws.
 *   What fails once the signal was given is left, as what was not begun
 */
export async function gradeEach<S extends { id: string }>(
  submissions: S[],
  {
    exercises,
    seed,
    jobs = availableParallelism(),
    layers,
    signal,
    events = {},
    locate,
    onReport,
    onError,
  }: ClassOptions<S> & {
    locate: (submission: S) => Promise<Located | undefined>;
    onReport: (submission: S, report: Report) => void;
    onError: (submission: S, error: unknown) => void;
  },
): Promise<void> {
  const waiting = submissions.values();
  let broken = false;
  const work = async (): Promise<void> => {
    let grader: Grader | undefined;
    for (const submission of waiting) {
      if (signal?.aborted || broken) break;
      let located: Located | undefined;
      try {
        events.onStart?.(submission);
        located = await locate(submission);
        if (!located) continue;
        let done = 0;
        // Started where there is something to grade: a class that has not changed needs none.
        grader ??= await openGrader(exercises, layers);
        const report = await grader.grade(located.folder, {
          id: submission.id,
          seed,
          ...(located.kept ? { kept: located.kept } : {}),
          onCheck: () => events.onCheck?.(submission, ++done),
        });
        onReport(submission, report);
        events.onDone?.(submission, report);
      } catch (error) {
        // Whatever state it is in, the next submission does not meet it.
        await grader?.close();
        grader = undefined;
        // What was asked to end may have been asked a moment before this process hears of it.
        if (signal) await sleep(HEARD_MS);
        // It may be what the signal ended that failed: the submission is left, and the next run grades it.
        if (signal?.aborted) break;
        try {
          onError(submission, error);
        } catch (fatal) {
          broken = true;
          throw fatal;
        }
      } finally {
        located?.remove?.();
      }
    }
    await grader?.close();
  };
  const workers = await Promise.allSettled(Array.from({ length: Math.min(jobs, submissions.length) }, work));
  // Only now: what the others had in hand is finished, not left behind.
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
}

const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Vitest would end the whole process at Ctrl-C, or when it is asked to end; what is in hand is to be finished. */
async function openGrader(exercises: Exercise[], layers: Layer[] | undefined): Promise<Grader> {
  const before = ENDINGS.flatMap((signal) => process.listeners(signal));
  const grader = await Grader.open(exercises, { jobs: 1, ...(layers ? { layers } : {}) });
  for (const signal of ENDINGS) {
    for (const listener of process.listeners(signal)) {
      if (!before.includes(listener)) process.off(signal, listener);
    }
  }
  return grader;
}
