import { availableParallelism } from 'node:os';
import type { Exercise } from '../authoring/course.ts';
import { Grader } from './grader.ts';
import type { Report } from './report.ts';

/** One submission of a class. */
export interface Submission {
  id: string;
  folder: string;
}

/** What happens while a class is graded, for whoever shows it. */
export interface ClassEvents {
  onStart?: (submission: Submission) => void;
  onCheck?: (submission: Submission, checksDone: number) => void;
  onDone?: (submission: Submission, report: Report) => void;
}

/**
 * Grades a class: as many submissions side by side as there are jobs, each in turn on a warm grader.
 *
 * @param options.seed every check of every submission derives its own from it
 * @param options.jobs submissions side by side; one a core where not given
 * @returns the reports, in the order of the submissions
 */
export async function gradeClass(
  submissions: Submission[],
  {
    exercises,
    seed,
    jobs = availableParallelism(),
    events = {},
  }: { exercises: Exercise[]; seed: number; jobs?: number; events?: ClassEvents },
): Promise<Report[]> {
  const reports = new Map<Submission, Report>();
  const waiting = [...submissions];
  const work = async (): Promise<void> => {
    const grader = await Grader.open(exercises, { jobs: 1 });
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const submission = next;
        let done = 0;
        events.onStart?.(submission);
        const report = await grader.grade(submission.folder, {
          id: submission.id,
          seed,
          onCheck: () => events.onCheck?.(submission, ++done),
        });
        reports.set(submission, report);
        events.onDone?.(submission, report);
      }
    } finally {
      await grader.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, submissions.length) }, work));
  return submissions.map((submission) => reports.get(submission)!);
}
