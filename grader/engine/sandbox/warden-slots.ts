/** Why a sandbox ended. */
export interface Ending {
  /** `start`: there was no process at all. */
  cause: 'exit' | 'time' | 'check-time' | 'exercise-time' | 'memory' | 'output' | 'start' | 'closed';
  code: number | null;
  signal: string | null;
  /** The last of what it printed past the console. */
  said: string;
  /** Where the clock on the wall ended it: the processor time that its last call had used, in milliseconds. */
  idleUsedMs?: number | undefined;
}

/** What a sandbox was asked, and how long it may take. */
export interface InHand {
  /** When it was asked, in milliseconds on a clock that nobody sets. */
  begun: bigint;
  limitMs: number;
}

/** The memory that judge and warden share. */
export class WardenSlots {
  static readonly BYTES = 24;
  readonly #started: Int32Array;
  readonly #ended: Int32Array;
  readonly #limit: Int32Array;
  readonly #pid: Int32Array;
  readonly #begun: BigInt64Array;

  constructor(shared: SharedArrayBuffer) {
    this.#started = new Int32Array(shared, 0, 1);
    this.#ended = new Int32Array(shared, 4, 1);
    this.#limit = new Int32Array(shared, 8, 1);
    this.#pid = new Int32Array(shared, 12, 1);
    this.#begun = new BigInt64Array(shared, 16, 1);
  }

  /** Milliseconds on a clock that nobody sets. */
  static now(): bigint {
    return process.hrtime.bigint() / 1_000_000n;
  }

  /** The call in hand has this long from now. */
  allow(milliseconds: number): void {
    Atomics.store(this.#limit, 0, Math.ceil(milliseconds));
    Atomics.store(this.#begun, 0, WardenSlots.now());
  }

  /** No call is in hand. */
  rest(): void {
    Atomics.store(this.#begun, 0, 0n);
  }

  /** The call in hand, if there is one. */
  get inHand(): InHand | undefined {
    const begun = Atomics.load(this.#begun, 0);
    const limitMs = Atomics.load(this.#limit, 0);
    // The limit may be the next call's already.
    return begun > 0n && Atomics.load(this.#begun, 0) === begun ? { begun, limitMs } : undefined;
  }

  /** Whether the call in hand has taken longer than it may. */
  get overdue(): boolean {
    const { inHand } = this;
    return inHand !== undefined && WardenSlots.now() - inHand.begun > inHand.limitMs;
  }

  /**
   * The process was started, or could not be: wakes whoever waits for that.
   *
   * @param pid the process's, where there is one
   */
  markStarted(pid = 0): void {
    Atomics.store(this.#pid, 0, pid);
    Atomics.store(this.#started, 0, 1);
    Atomics.notify(this.#started, 0);
  }

  /**
   * Blocks until the process was started, or for this long.
   *
   * @returns whether it was
   */
  waitForStart(milliseconds: number): boolean {
    return Atomics.wait(this.#started, 0, 0, milliseconds) !== 'timed-out';
  }

  /** The process that was started, `undefined` where there is none. */
  get pid(): number | undefined {
    return Atomics.load(this.#pid, 0) || undefined;
  }

  /** The sandbox has ended: wakes whoever waits for it. */
  markEnded(): void {
    Atomics.store(this.#ended, 0, 1);
    Atomics.notify(this.#ended, 0);
  }

  /** Blocks until the sandbox has ended, or for this long. */
  waitForEnd(milliseconds: number): void {
    Atomics.wait(this.#ended, 0, 0, milliseconds);
  }
}
