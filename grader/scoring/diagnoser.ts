import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type Exercise, filesOf } from '../authoring/course.ts';
import { modulesIn } from '../authoring/modules-in.ts';
import type { DecidedCheck } from './diagnose-checks.ts';
import type { DiagnosisReply, DiagnosisRequest } from './diagnosis-worker.ts';

/** How long the failures of one submission in one exercise are thought about: thousands of times what it takes. */
const LONGEST_MS = 10_000;

const HEAP_MB = 256;

/**
 * Compares the failures of submissions with the misconceptions of their exercises.
 *
 * What a submission answered may have become an argument of its next call, and misconceptions check their arguments
 * badly. So they run in a thread of their own, which is ended when it takes too long or needs too much.
 */
export class Diagnoser {
  #worker: Worker | undefined;

  /**
   * @returns for each check the misconception behind its failure and its sentence, where one is found; nothing where
   *   the diagnosis had to be ended
   */
  async diagnose(exercise: Exercise, checks: DecidedCheck[]): Promise<DiagnosisReply> {
    const none = checks.map(() => undefined);
    if (!checks.some(({ passed, calls }) => !passed && calls?.length)) return none;
    const { reference, misconceptions } = filesOf(exercise);
    const request: DiagnosisRequest = {
      reference,
      misconceptions: modulesIn(misconceptions).map((file) => join(misconceptions, file)),
      checks,
    };
    this.#worker ??= new Worker(join(import.meta.dirname, 'diagnosis-worker.ts'), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const worker = this.#worker;
    worker.unref();
    worker.postMessage(request);
    const stop = new AbortController();
    const { signal } = stop;
    try {
      const reply = await Promise.race([
        once(worker, 'message', { signal }),
        setTimeout(LONGEST_MS, undefined, { signal }),
      ]);
      if (reply) return reply[0];
    } catch (error) {
      // Out of memory is the arguments' doing; anything else is a fault of ours.
      if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
    } finally {
      stop.abort();
    }
    await this.close();
    return none;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
