import type { Stopwatch, TimedPair, TimedRatio } from '../../checks/timed-ratio.ts';
import type { Answerer } from './answerer.ts';
import type { Examiner } from './examiner.ts';

/**
 * Measures calls of a submission against those of the plain baseline, which is in a sandbox of the same kind. What counts
 * is all that the sandbox's process uses from the moment when a call is sent until its answer is here: whatever is put
 * off until then, or done when the answer is read, is in it.
 */
export class SandboxStopwatch implements Stopwatch {
  readonly kept = new Map<string, TimedRatio>();
  readonly #examiner: Examiner;
  readonly #startBaseline: () => Answerer;
  readonly #limitMs: (task: string) => number;
  #baseline: Answerer | undefined;
  #counted = true;

  /**
   * @param examiner asks the submission
   * @param startBaseline starts the baseline's sandbox
   * @param limitMs how long a call of a function may take
   */
  constructor(examiner: Examiner, startBaseline: () => Answerer, limitMs: (task: string) => number) {
    this.#examiner = examiner;
    this.#startBaseline = startBaseline;
    this.#limitMs = limitMs;
  }

  get by(): Stopwatch['by'] {
    return this.#counted ? 'processor time' : 'the clock';
  }

  time(task: string, args: unknown[]): TimedPair {
    this.#baseline ??= this.#startBaseline();
    const baseline = this.#baseline;
    const theirs = this.#spent(
      () => baseline.call(task, args, this.#limitMs(task)),
      () => baseline.exactMs?.(),
    );
    if (theirs.value.kind !== 'returned')
      throw new Error(`the baseline did not answer: ${theirs.value.kind}`);
    const own = this.#spent(
      () => this.#examiner.call(task, args),
      () => this.#examiner.exactMs(),
    );
    return { returned: own.value, ms: own.ms, baselineMs: theirs.ms };
  }

  close(): void {
    this.#baseline?.close();
  }

  #spent<Value>(act: () => Value, counter: () => number | undefined): { value: Value; ms: number } {
    const [used, begun] = [counter(), performance.now()];
    const value = act();
    const after = counter();
    const clock = performance.now() - begun;
    // Before the first call there is no process yet: that call is not counted anyway.
    if (after === undefined) this.#counted = false;
    return { value, ms: used === undefined || after === undefined ? clock : after - used };
  }
}
