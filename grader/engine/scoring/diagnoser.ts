import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { readCourse } from '../course/course.ts';
import { modulesIn } from '../course/modules-in.ts';
import { OWN_GROUP } from '../sandbox/own-group.ts';
import type { DecidedCheck } from './diagnose-checks.ts';
import type { Diagnoses, DiagnosisReply, DiagnosisRequest } from './diagnosis-process.ts';

const HEAP_MB = 256;

/**
 * Compares the failures of submissions with the misconceptions of their exercises.
 *
 * What a submission answered may have become an argument of its next call, and misconceptions check their arguments
 * badly. So they run in a process of their own, which is ended when it takes too long or needs too much.
 */
export class Diagnoser {
  readonly #longestMs: number;
  #child: ChildProcess | undefined;

  /** @param longestMs how long the failures in one exercise may take; by default thousands of times what they do */
  constructor(longestMs = 10_000) {
    this.#longestMs = longestMs;
  }

  /**
   * Diagnoses the failed checks of a submission in one exercise.
   *
   * @param files.reference the reference's module
   * @param files.misconceptions the folder of their modules
   * @returns for each check the misconception behind its failure and its sentence, where one is found; nothing where
   *   the diagnosis had to be ended
   * @throws Error where one of these modules does not load
   */
  async diagnose(
    { reference, misconceptions }: { reference: string; misconceptions: string },
    checks: DecidedCheck[],
  ): Promise<Diagnoses> {
    const none = checks.map(() => undefined);
    if (!checks.some(({ passed, calls }) => !passed && calls?.length)) return none;
    const files = modulesIn(misconceptions).map((file) => join(misconceptions, file));
    if (files.length === 0) return none;
    const [language] = readCourse().languages;
    const reply = await this.#ask({ reference, misconceptions: files, checks, language: language! });
    if (reply && 'broken' in reply) throw new Error(reply.broken);
    return reply?.diagnoses ?? none;
  }

  /** @returns `undefined` where the process had to be ended, or ended itself */
  async #ask(request: DiagnosisRequest): Promise<DiagnosisReply | undefined> {
    this.#child ??= start();
    const child = this.#child;
    const { promise, resolve } = Promise.withResolvers<DiagnosisReply | undefined>();
    const giveUp = (): void => resolve(undefined);
    const timer = setTimeout(giveUp, this.#longestMs);
    child.once('message', resolve).once('exit', giveUp).once('error', giveUp);
    child.send(request);
    const reply = await promise;
    clearTimeout(timer);
    child.off('message', resolve).off('exit', giveUp).off('error', giveUp);
    if (!reply) this.close();
    return reply;
  }

  /** Ends the process. */
  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

function start(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'diagnosis-process.ts'), [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, '--disable-sigusr1'],
    ...OWN_GROUP,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  // Its end is noticed by whoever waits for an answer; without a listener it would end this process.
  child.on('error', () => {});
  return child;
}
