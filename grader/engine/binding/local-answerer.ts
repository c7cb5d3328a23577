import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AllowableGlobal } from '../sandbox/allowable-globals.ts';
import type { Answer } from '../sandbox/answer.ts';
import { captureConsole } from '../sandbox/capture-console.ts';
import { confineImports } from '../sandbox/confine-imports.ts';
import { crossAnswer, crossArguments } from '../sandbox/cross.ts';
import { foreignError } from '../sandbox/foreign-error.ts';
import { LIMITS, type Limits } from '../sandbox/limits.ts';
import { placeLoadError } from '../sandbox/place-load-error.ts';
import { putStripped, tooMuch } from '../sandbox/put-stripped.ts';
import { LIB } from '../sandbox/stage.ts';
import { type Stripped, stripFile } from '../sandbox/strip-file.ts';
import { WardenSlots } from '../sandbox/warden-slots.ts';
import type { Answerer } from './answerer.ts';
import { ChangedArguments } from './changed-arguments.ts';
import { gradedGlobals } from './graded-globals.ts';
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

/**
 * By Node itself, as the sandbox loads it: Vite would take TypeScript that Node refuses, and is slower.
 *
 * @param around what is done around the code that runs meanwhile
 */
async function loadNatively(
  file: string,
  around: (load: () => Record<string, unknown>) => Record<string, unknown>,
): Promise<Record<string, unknown>> {
  try {
    return around(() => createRequire(file)(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_REQUIRE_ASYNC_MODULE') throw error;
    // It waits for something at its top level.
    const { nativeImport } = createRequire(import.meta.url)('./native-import.ts');
    return nativeImport(pathToFileURL(file).href);
  }
}

/** As it is done for grading. */
function removeTypes(file: string): void {
  let stripped: Stripped;
  try {
    stripped = stripFile(file);
  } catch {
    stripped = tooMuch(basename(file));
  }
  putStripped(file, stripped);
}

/** Answers from a module in this process. */
export interface LocalAnswerer extends Answerer {
  /** Asks the same functions for the diagnosis: one that does not end there costs it, and no check. */
  readonly aside: Pick<Answerer, 'call'>;
  /** What calls have done to their arguments. */
  readonly changed: ChangedArguments;
}

/** What a module in this process is asked under. */
export interface LocalSettings {
  /** The folder that it was staged from. */
  source?: string;
  /**
   * Functions known not to end are not called again; one that turns out not to end is noted in the file, and ends the
   * process.
   */
  hangs?: { known: string[]; noteFile: string };
  /** The course's. */
  limits?: Limits;
  /** What the exercise may use besides the usual. */
  globals?: readonly AllowableGlobal[];
}

/**
 * Answers from a module in this very process, on the student's own machine: what it may import and which globals there
 * are is as in grading.
 *
 * @param file the module, staged as for grading: beside it is what it may import
 */
export async function localAnswerer(
  file: string,
  {
    source,
    hangs: { known, noteFile } = { known: [], noteFile: '' },
    limits = LIMITS,
    globals = [],
  }: LocalSettings = {},
): Promise<LocalAnswerer> {
  const shared = new SharedArrayBuffer(WardenSlots.BYTES);
  const slots = new WardenSlots(shared);
  const guard = new Worker(join(import.meta.dirname, 'loop-guard.ts'), {
    workerData: { shared, noteFile } satisfies LoopGuardData,
    execArgv: [],
  });
  guard.unref();
  const printed = captureConsole(limits.outputBytes);
  const own = dirname(file);
  confineImports({ own, given: join(own, '..', LIB), source });
  const files = readdirSync(own).map((name) => join(own, name));
  const sources = files.map((one) => readFileSync(one, 'utf8'));
  const asGraded = gradedGlobals(sources, globals);
  let guarded = LOADING;
  guard.postMessage(LOADING);
  let module: Record<string, unknown> = {};
  let loaded: Answer = { kind: 'returned', value: undefined, output: '' };
  slots.allow(limits.loadMs * PATIENCE);
  try {
    if (known.includes(LOADING)) loaded = OUT_OF_TIME;
    else {
      files.forEach(removeTypes);
      module = await loadNatively(file, (load) => asGraded(() => traced(load)));
    }
  } catch (error) {
    loaded = { kind: 'broken', error: foreignError(placeLoadError(error, own)), output: printed.take() };
  } finally {
    slots.rest();
  }
  const changed = new ChangedArguments();
  const call = (guardedAs: string, task: string, args: unknown[], limitMs: number): Answer => {
    const answer = Object.hasOwn(module, task) ? module[task] : undefined;
    if (typeof answer !== 'function') {
      return { kind: 'missing', found: answer === undefined ? 'nothing' : typeof answer };
    }
    if (known.includes(guardedAs)) return OUT_OF_TIME;
    if (guardedAs !== guarded) guard.postMessage(guardedAs);
    guarded = guardedAs;
    const received = crossArguments(task, args);
    slots.allow(patient(limitMs, limits.callMs));
    try {
      const value = asGraded(() => traced(() => answer(...received)));
      if (guardedAs === task) changed.note(task, args, received);
      return crossAnswer(value, printed.take(), limits);
    } catch (error) {
      return { kind: 'threw', error: foreignError(error), output: printed.take() };
    } finally {
      slots.rest();
    }
  };
  return {
    loaded,
    changed,
    call: (task, args, limitMs) => call(task, task, args, limitMs),
    aside: { call: (task, args, limitMs) => call(ASIDE, task, args, limitMs) },
    close() {},
  };
}
