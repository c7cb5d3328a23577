import { join } from 'node:path';
import { readCourse } from '../course/course.ts';
import { modulesIn } from '../course/modules-in.ts';
import { AskedProcess } from './asked-process.ts';
import type { DecidedCheck } from './diagnose-checks.ts';
import type { DiagnosisReply, DiagnosisRequest, ToldOfChecks } from './diagnosis-process.ts';

/**
 * Compares the failures of submissions with the misconceptions of their exercises.
 *
 * What a submission answered may have become an argument of its next call, and misconceptions check their arguments
 * badly. So they run in a process of their own, which is ended when it takes too long or needs too much.
 */
export class Diagnoser {
  readonly #process: AskedProcess<DiagnosisRequest, DiagnosisReply>;

  /** @param longestMs how long the failures in one exercise may take; by default thousands of times what they do */
  constructor(longestMs = 10_000) {
    this.#process = new AskedProcess(join(import.meta.dirname, 'diagnosis-process.ts'), longestMs);
  }

  /**
   * Diagnoses the failed checks of a submission in one exercise.
   *
   * @param files.reference the reference's module
   * @param files.misconceptions the folder of their modules
   * @returns for each check the misconception behind its failure, where one is found, and what kind of wrong it is;
   *   nothing where the diagnosis had to be ended
   * @throws Error where one of these modules does not load
   */
  async diagnose(
    { reference, misconceptions }: { reference: string; misconceptions: string },
    checks: DecidedCheck[],
  ): Promise<ToldOfChecks> {
    const none = checks.map(() => ({}));
    if (!checks.some(({ passed, calls }) => !passed && calls?.length)) return none;
    const files = modulesIn(misconceptions).map((file) => join(misconceptions, file));
    const [language] = readCourse().languages;
    const reply = await this.#process.ask({ reference, misconceptions: files, checks, language: language! });
    if (reply && 'broken' in reply) throw new Error(reply.broken);
    return reply?.told ?? none;
  }

  /** Ends the process. */
  close(): void {
    this.#process.close();
  }
}
