import type { Examiner } from './examiner.ts';

let kept: { subject: string; examiner: Examiner } | undefined;

/**
 * The examiner of one exercise of one submission: the files of its checks, where one process runs them one after the
 * other, share it, and with it the sandbox, its limits, and what is known of functions that do not end.
 *
 * @param subject what tells this exercise of this submission from all others
 * @param open makes the examiner where it is not the one kept; the one kept is dismissed then
 */
export async function keptExaminer(subject: string, open: () => Promise<Examiner>): Promise<Examiner> {
  if (kept?.subject !== subject) {
    dismissExaminer();
    kept = { subject, examiner: await open() };
  }
  return kept.examiner;
}

/** Ends the examiner that is kept, and its sandbox. */
export function dismissExaminer(): void {
  kept?.examiner.close();
  kept = undefined;
}
