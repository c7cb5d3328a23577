import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import type { Answer, ForeignError } from '../sandbox/answer.ts';
import { BUILT_IN_ERRORS } from '../sandbox/error-name.ts';
import { LIMITS, type Limits } from '../sandbox/limits.ts';
import type { Answerer } from './answerer.ts';
import { type Fault, FaultError } from './fault.ts';
import { faultOf } from './fault-of.ts';
import type { RunListener } from './record-runs.ts';
import { whereThrown } from './where-thrown.ts';

/** What was returned, or the error that was thrown: its class, a colon, its message. */
export type CallOutcome = { returned: unknown } | { threw: string };

/** One call that a check made, and what came back. */
export interface RecordedCall {
  task: string;
  args: unknown[];
  outcome: CallOutcome;
}

/** After a function has run out of time once, later checks give it this part of the limit. */
const SECOND_CHANCE = 0.1;

/** So many calls of runs that passed are kept: they speak against a mistake that would have shown in them. */
const ENOUGH_CALLS = 40;

const STUB_ERROR = /^to do: \w+$/;

/**
 * Asks one submission on behalf of the checks: calls it, watches the time, notes what was asked and answered,
 * and turns whatever is no answer into a fault that ends the check.
 */
export class Examiner implements RunListener {
  /** What kept the check in hand from an answer. */
  fault: Fault | undefined;
  /** The calls of the check in hand, or of the property run in hand. */
  calls: RecordedCall[] = [];
  /** What the submission printed during the check in hand. */
  output = '';
  readonly #start: () => Answerer;
  readonly #callSeconds: Record<string, number>;
  readonly #limits: Limits;
  readonly #slow = new Set<string>();
  #answerer: Answerer | undefined;
  #failedRun: RecordedCall[] = [];
  #runsBefore: RecordedCall[] = [];
  #spentMs = 0;
  #spentInAllMs = 0;
  readonly #spentOnOwnMs = new Map<string, number>();
  #failed: Answer | undefined;
  #fresh = false;

  /**
   * @param start starts an answerer; called again after each one that has ended
   * @param callSeconds how long a call may take, by function, where that differs from the usual
   * @param limits the course's
   */
  constructor(start: () => Answerer, callSeconds: Record<string, number> = {}, limits: Limits = LIMITS) {
    this.#start = start;
    this.#callSeconds = callSeconds;
    this.#limits = limits;
  }

  /**
   * A new check begins.
   *
   * @param fresh its inputs contain another function's answers: it gets an answerer that nobody asks afterwards
   */
  begin(fresh = false): void {
    if ((fresh || this.#fresh) && this.#answerer?.loaded.kind === 'returned') this.close();
    this.#fresh = fresh;
    this.fault = undefined;
    this.calls = [];
    this.#failedRun = [];
    this.#runsBefore = [];
    this.output = '';
    this.#spentMs = 0;
  }

  /** A run of a property begins: its calls belong together, those before it were another run's. */
  beginRun(): void {
    if (this.#runsBefore.length < ENOUGH_CALLS) this.#runsBefore.push(...this.calls);
    this.calls = [];
  }

  /** The run of a property in hand has failed. */
  failRun(): void {
    this.#failedRun = this.calls;
  }

  /** The calls that led to a failure: those of the last run that failed, or of the whole check. */
  get failedCalls(): RecordedCall[] {
    return this.#failedRun.length > 0 ? this.#failedRun : this.calls;
  }

  /** What was asked where nothing failed: the calls of the last run, and some of those before. */
  get passedCalls(): RecordedCall[] {
    return [...this.#runsBefore.slice(0, ENOUGH_CALLS), ...this.calls];
  }

  /**
   * Calls a function of the submission.
   *
   * @returns what it returned
   * @throws what it threw, as the built-in class of that name; FaultError where there was no answer
   */
  call(task: string, args: unknown[]): unknown {
    // A property would go on to look for a smaller counterexample, and pay for the fault at every step.
    if (this.fault) fc.pre(false);
    const answer = this.#ask(task, args);
    if ('output' in answer && answer.output) this.output = (this.output + answer.output).slice(-4_000);
    if (answer.kind === 'returned') {
      this.calls.push({ task, args, outcome: { returned: answer.value } });
      return answer.value;
    }
    if (answer.kind === 'threw' && !STUB_ERROR.test(answer.error.message)) {
      this.calls.push({ task, args, outcome: { threw: `${answer.error.name}: ${answer.error.message}` } });
      throw revive(answer.error);
    }
    if (answer.kind === 'ended' && answer.ending.cause === 'time') this.#slow.add(task);
    const ofFile = answer === this.#answerer?.loaded;
    this.fault = faultOf(ofFile ? 'the file' : task, answer);
    // What was asked has nothing to do with a file that does not load.
    if (!ofFile) this.calls.push({ task, args, outcome: { threw: this.fault.message } });
    throw new FaultError(this.fault.message);
  }

  /** Processor time of the process that answers, see Answerer; `undefined` where there is none, or nobody knows. */
  exactMs(): number | undefined {
    return this.#answerer?.exactMs?.();
  }

  /** Ends what still runs. */
  close(): void {
    this.#answerer?.close();
    this.#answerer = undefined;
  }

  /** Once something of ours has failed, nothing is asked any more: there will be no grade. */
  #ask(task: string, args: unknown[]): Answer {
    if (this.#failed) return this.#failed;
    let answer: Answer;
    try {
      answer = this.#askInTime(task, args);
    } catch (error) {
      answer = { kind: 'failed', problem: error instanceof Error ? error.message : String(error) };
    }
    if (answer.kind === 'failed') this.#failed = answer;
    return answer;
  }

  #askInTime(task: string, args: unknown[]): Answer {
    const own = this.#callSeconds[task];
    const { exerciseMs, ownTimes } = this.#limits;
    const spent = own === undefined ? this.#spentInAllMs : (this.#spentOnOwnMs.get(task) ?? 0);
    const usedUp = spent > (own === undefined ? exerciseMs : own * 1000 * ownTimes);
    if (usedUp && own === undefined) return overdue('exercise-time');
    const begin = performance.now();
    this.#answerer ??= this.#start();
    const { loaded } = this.#answerer;
    if (loaded.kind !== 'returned') {
      // A module that does not load will not load for the next check either, so its answerer is kept.
      return loaded;
    }
    // Whoever has used up the time of a long call may still refuse: what costs no more than a usual call is asked all the same.
    const usualMs = own === undefined || usedUp ? this.#limits.callMs : own * 1000;
    const limitMs = usualMs * (this.#slow.has(task) ? SECOND_CHANCE : 1);
    const usedBefore = own === undefined ? undefined : this.#answerer.usedMs?.();
    const before = performance.now();
    const answer = this.#answerer.call(task, args, limitMs);
    if (own === undefined) {
      this.#spentMs += performance.now() - before;
      this.#spentInAllMs += performance.now() - begin;
    } else {
      const usedAfter = usedBefore === undefined ? undefined : this.#answerer.usedMs?.();
      // A machine with too much to do makes nobody's call longer; where nobody counts, the clock has to do.
      const took =
        usedAfter === undefined
          ? Math.min(performance.now() - before, limitMs)
          : usedAfter - (usedBefore ?? 0);
      this.#spentOnOwnMs.set(task, spent + took);
    }
    if (answer.kind === 'ended') {
      this.close();
      if (usedUp && answer.ending.cause === 'time') return overdue('exercise-time');
    }
    if (answer.kind !== 'ended' && this.#spentMs > this.#limits.checkMs) {
      this.close();
      return overdue('check-time');
    }
    return answer;
  }
}

const overdue = (cause: 'check-time' | 'exercise-time'): Answer => ({
  kind: 'ended',
  ending: { cause, code: null, signal: null, said: '' },
});

function revive(error: ForeignError): Error {
  const Class = Object.hasOwn(BUILT_IN_ERRORS, error.name)
    ? BUILT_IN_ERRORS[error.name as keyof typeof BUILT_IN_ERRORS]
    : Error;
  const revived = new Class(error.message);
  revived.stack = error.stack;
  return Object.assign(revived, { thrownBySubject: true, thrownAt: whereThrown(error.stack) });
}
