/** What a queue does with what is in it. */
export interface CheckWork {
  /** Checks the exercise with this index. */
  check(index: number): Promise<void>;
  /** Makes ready for the next check, whenever it comes. */
  prepare(): Promise<void>;
}

/** The exercises to check, by their indices: one after another, the most urgent first. */
export class CheckQueue {
  readonly #work: CheckWork;
  #waiting: number[] = [];
  #working: Promise<void> | undefined;
  #preparing: Promise<void> | undefined;
  #open = false;

  constructor(work: CheckWork) {
    this.#work = work;
  }

  /** Whether something is being checked, or will be before anything else can be done. */
  get isBusy(): boolean {
    return !this.#open || this.#working !== undefined;
  }

  /** From now on what is in the queue is checked. */
  open(): void {
    this.#open = true;
    this.#begin();
  }

  /** These come before all that is there. */
  add(indices: number[]): void {
    this.#waiting = [...new Set([...indices, ...this.#waiting])];
    this.#begin();
  }

  /** Does something else before all that is there, unless it is busy. */
  doFirst(task: () => Promise<void>): void {
    this.#begin(task);
  }

  /** Nothing more is begun. */
  end(): void {
    this.#open = false;
    this.#waiting = [];
  }

  #begin(first?: () => Promise<void>): void {
    if (!this.#open) return;
    this.#working ??= this.#run(first).finally(() => {
      this.#working = undefined;
    });
  }

  async #run(first?: () => Promise<void>): Promise<void> {
    await this.#preparing;
    await first?.();
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      await this.#work.check(next);
    }
    if (!this.#open) return;
    this.#preparing = this.#work.prepare().catch(() => {
      // Then the next check begins without.
    });
  }
}
