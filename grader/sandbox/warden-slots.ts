/** Why a sandbox ended. */
export interface Ending {
  cause: 'exit' | 'time' | 'check-time' | 'exercise-time' | 'memory' | 'output' | 'spawn' | 'closed';
  code: number | null;
  signal: string | null;
  /** The last of what it printed past the console. */
  said: string;
}

/** The memory that judge and warden share. */
export class WardenSlots {
  static readonly BYTES = 16;
  readonly #ended: Int32Array;
  readonly #deadline: BigInt64Array;

  constructor(shared: SharedArrayBuffer) {
    this.#ended = new Int32Array(shared, 0, 1);
    this.#deadline = new BigInt64Array(shared, 8, 1);
  }

  /** Milliseconds on a clock that nobody sets. */
  static now(): bigint {
    return process.hrtime.bigint() / 1_000_000n;
  }

  /** The call in hand has this long from now. */
  allow(milliseconds: number): void {
    Atomics.store(this.#deadline, 0, WardenSlots.now() + BigInt(Math.ceil(milliseconds)));
  }

  /** No call is in hand. */
  rest(): void {
    Atomics.store(this.#deadline, 0, 0n);
  }

  get overdue(): boolean {
    const deadline = Atomics.load(this.#deadline, 0);
    return deadline > 0n && WardenSlots.now() > deadline;
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
