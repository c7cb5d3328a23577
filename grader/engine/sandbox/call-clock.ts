import { type InHand, WardenSlots } from './warden-slots.ts';

/**
 * Tells whether a call has had its time. Where the system says how much processor time a sandbox has used, that is
 * what counts: on a machine with too much to do an honest solution is slow without being to blame. The clock on the
 * wall is there for whoever sleeps, and for systems that do not say.
 */
export class CallClock {
  readonly #used: () => number | undefined;
  readonly #wallTimes: number;
  #begun = 0n;
  #usedBefore: number | undefined;
  /** Where the clock on the wall ended a call that had processor time left: how much it had used, in milliseconds. */
  idleUsedMs: number | undefined;

  /**
   * @param used processor time that the sandbox has used so far, in milliseconds; `undefined` where nobody knows
   * @param wallTimes so many times its limit a call may take by the clock on the wall, where the processor time is
   *   known
   */
  constructor(used: () => number | undefined, wallTimes: number) {
    this.#used = used;
    this.#wallTimes = wallTimes;
  }

  /** Whether the call in hand has had its time. To be asked often: a call counts from the first time. */
  isUp(inHand: InHand | undefined): boolean {
    if (!inHand) return false;
    const { begun, limitMs } = inHand;
    if (begun !== this.#begun) {
      this.#begun = begun;
      this.#usedBefore = this.#used();
      return false;
    }
    const elapsed = Number(WardenSlots.now() - begun);
    // No thread uses more processor time than passes on the wall.
    if (elapsed <= limitMs) return false;
    if (this.#usedBefore === undefined) return true;
    const used = this.#used();
    const usedNow = used === undefined ? undefined : used - this.#usedBefore;
    if (usedNow !== undefined && usedNow > limitMs) return true;
    if (elapsed <= limitMs * this.#wallTimes) return false;
    this.idleUsedMs = usedNow;
    return true;
  }
}
