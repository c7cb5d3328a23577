import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer } from '../sandbox/answer.ts';
import { captureConsole } from '../sandbox/capture-console.ts';
import { crossAnswer, crossArguments } from '../sandbox/cross.ts';
import { foreignError } from '../sandbox/foreign-error.ts';
import { LIMITS, type Limits } from '../sandbox/limits.ts';
import { WardenSlots } from '../sandbox/warden-slots.ts';
import type { Answerer } from './answerer.ts';
import { captureStreams } from './capture-streams.ts';
import type { LoopGuardData } from './loop-guard.ts';

/** What the guard knows the loading of the file as, and what is asked on the side. */
const LOADING = 'loading';
const ASIDE = 'aside';

const OUT_OF_TIME: Answer = { kind: 'ended', ending: { cause: 'time', code: null, signal: null, said: '' } };

/** A student's machine may be slower than the grader's, and does more besides. */
const PATIENCE = 5;

/**
 * How long a call may take here by the clock, in milliseconds. A limit that an exercise sets itself is many times what
 * a slow solution needs: nobody should wait five times as long to hear that a loop does not end.
 *
 * @param usualMs what a call may take where the exercise says nothing of it
 */
export const patient = (limitMs: number, usualMs: number): number =>
  Math.max(limitMs, Math.min(limitMs, usualMs) * PATIENCE);

/** How many lines of a stack trace are looked at for the student's own. */
const FRAMES = 20;

/** Runs a student's code so that its errors say where they arose, which costs too much elsewhere. */
function traced<Result>(run: () => Result): Result {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = before;
  }
}

/** Answers from a module in this process. */
export interface LocalAnswerer extends Answerer {
  /** Asks the same functions for the diagnosis: one that does not end there costs it, and no check. */
  readonly aside: Pick<Answerer, 'call'>;
}

/**
 * Answers from a module in this very process: the student's own file on the student's own machine.
 *
 * @param file the module
 * @param hangs functions known not to end are not called again; one that turns out not to end is noted in the
 *   file, and ends the process
 * @param limits the course's
 */
export async function localAnswerer(
  file: string,
  { known, noteFile }: { known: string[]; noteFile: string } = { known: [], noteFile: '' },
  limits: Limits = LIMITS,
): Promise<LocalAnswerer> {
  const shared = new SharedArrayBuffer(WardenSlots.BYTES);
  const slots = new WardenSlots(shared);
  const guard = new Worker(join(import.meta.dirname, 'loop-guard.ts'), {
    workerData: { shared, noteFile } satisfies LoopGuardData,
    execArgv: [],
  });
  guard.unref();
  const printed = captureConsole(limits.outputBytes);
  captureStreams((text) => printed.add(text));
  let guarded = LOADING;
  guard.postMessage(LOADING);
  let module: Record<string, unknown> = {};
  let loaded: Answer = { kind: 'returned', value: undefined, output: '' };
  slots.allow(limits.loadMs * PATIENCE);
  try {
    if (known.includes(LOADING)) loaded = OUT_OF_TIME;
    // By Node itself, as the sandbox loads it: Vite would take TypeScript that Node refuses, and is slower.
    else module = traced(() => createRequire(file)(file));
  } catch (error) {
    loaded = { kind: 'broken', error: foreignError(error), output: printed.take() };
  } finally {
    slots.rest();
  }
  const call = (guardedAs: string, task: string, args: unknown[], limitMs: number): Answer => {
    const answer = Object.hasOwn(module, task) ? module[task] : undefined;
    if (typeof answer !== 'function') {
      return { kind: 'missing', found: answer === undefined ? 'nothing' : typeof answer };
    }
    if (known.includes(guardedAs)) return OUT_OF_TIME;
    if (guardedAs !== guarded) guard.postMessage(guardedAs);
    guarded = guardedAs;
    const own = crossArguments(task, args);
    slots.allow(patient(limitMs, limits.callMs));
    try {
      const value = traced(() => answer(...own));
      return crossAnswer(value, printed.take(), limits);
    } catch (error) {
      return { kind: 'threw', error: foreignError(error), output: printed.take() };
    } finally {
      slots.rest();
    }
  };
  return {
    loaded,
    call: (task, args, limitMs) => call(task, task, args, limitMs),
    aside: { call: (task, args, limitMs) => call(ASIDE, task, args, limitMs) },
    close() {},
  };
}
