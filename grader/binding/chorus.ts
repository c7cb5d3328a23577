import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../sandbox/oracle.ts';
import type { Answerer } from './answerer.ts';
import { sameToTheBit } from './same-to-the-bit.ts';
import type { TrustedAnswerer } from './trusted-answerer.ts';

/**
 * A leader answers, and others are asked the same on the side. A check sees nothing of a subject but its answers,
 * so whoever gives the leader's answers to the bit, on every call of a run, comes to the leader's result: one run
 * decides for all of them. The dissenters have to be run on their own.
 */
export class Chorus implements Answerer {
  readonly loaded: Answer;
  /** Time spent on the others, in milliseconds. */
  spentMs = 0;
  readonly #leader: TrustedAnswerer;
  #others = new Map<string, TrustedAnswerer>();

  constructor(leader: TrustedAnswerer) {
    this.#leader = leader;
    this.loaded = leader.loaded;
  }

  /** A new run begins, with these others by their names. */
  begin(others: Map<string, TrustedAnswerer>): void {
    this.#others = new Map(others);
    this.spentMs = 0;
  }

  /** Whether somebody who was there at the beginning of the run has given every answer that the leader gave. */
  agrees(name: string): boolean {
    return this.#others.has(name);
  }

  call(task: string, args: unknown[], limitMs: number): Answer {
    const answer = this.#leader.call(task, args, limitMs);
    const before = performance.now();
    const own = this.#leader.exported(task);
    for (const [name, other] of this.#others) {
      // Whoever took this function over from the leader as it is need not be asked.
      if (other.exported(task) === own) continue;
      if (!same(answer, other.call(task, args, limitMs))) this.#others.delete(name);
    }
    this.spentMs += performance.now() - before;
    return answer;
  }

  close(): void {
    this.#leader.close();
  }
}

const same = (answer: Answer, other: Answer): boolean =>
  answer.kind === 'returned' && other.kind === 'returned'
    ? sameToTheBit(answer.value, other.value)
    : isDeepStrictEqual(answer, other);
