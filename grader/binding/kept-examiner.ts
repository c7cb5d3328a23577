import type { Examiner } from './examiner.ts';

// On the global object, for Vitest loads this module anew with each file of checks.
const slot = globalThis as { keptExaminer?: { subject: string; examiner: Examiner } };

/**
 * The examiner of one exercise of one submission: the files of its checks, where one process runs them one after the
 * other, share it, and with it the sandbox, its limits, and what is known of functions that do not end.
 *
 * @param subject what tells this exercise of this submission from all others
 * @param open makes the examiner where it is not the one kept; the one kept is dismissed then
 */
export async function keptExaminer(subject: string, open: () => Promise<Examiner>): Promise<Examiner> {
  if (slot.keptExaminer?.subject !== subject) {
    dismissExaminer();
    slot.keptExaminer = { subject, examiner: await open() };
  }
  return slot.keptExaminer.examiner;
}

/** Ends the examiner that is kept, and its sandbox. */
export function dismissExaminer(): void {
  slot.keptExaminer?.examiner.close();
  delete slot.keptExaminer;
}
