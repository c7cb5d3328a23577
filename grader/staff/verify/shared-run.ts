import { isDeepStrictEqual } from 'node:util';
import type { Answerer } from '../../engine/binding/answerer.ts';
import type { TrustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import type { Answer } from '../../engine/sandbox/answer.ts';
import { sameToTheBit } from '../candidates/same-to-the-bit.ts';
import { processorMs } from './processor-ms.ts';

/** Those who first answered otherwise at the same call, and with the same answer. */
interface Divergence<Candidate> {
  call: number;
  answer: Answer;
  candidates: Candidate[];
}

/**
 * One run of a check for several candidates. The first of them answers; the others are asked the same on the side. A
 * check sees nothing of a subject but its answers, so whoever gives the first one's answers to the bit, on every call
 * of a run, comes to the same result: one run decides for all of them. For those who diverge there has to be another.
 */
export class SharedRun<Candidate extends { answerer: TrustedAnswerer }> implements Answerer {
  readonly loaded: Answer;
  /** Processor time spent on the others, in milliseconds. */
  spentMs = 0;
  readonly #first: Candidate;
  readonly #agreeing: Set<Candidate>;
  readonly #divergences: Divergence<Candidate>[] = [];
  #calls = 0;

  constructor([first, ...others]: readonly [Candidate, ...Candidate[]]) {
    this.#first = first;
    this.#agreeing = new Set(others);
    this.loaded = first.answerer.loaded;
  }

  /** The first, and whoever has given every answer that it gave: the result of the run is theirs. */
  get agreeing(): Candidate[] {
    return [this.#first, ...this.#agreeing];
  }

  /** Everybody else, grouped by how they first diverged: each group may have a run in common. */
  get diverged(): [Candidate, ...Candidate[]][] {
    return this.#divergences.map(({ candidates }) => candidates as [Candidate, ...Candidate[]]);
  }

  call(task: string, args: unknown[], limitMs: number): Answer {
    const { answerer } = this.#first;
    const answer = answerer.call(task, args, limitMs);
    this.#calls++;
    if (this.#agreeing.size === 0) return answer;
    const before = processorMs();
    const own = answerer.exported(task);
    for (const candidate of this.#agreeing) {
      // Whoever took this function over from the first as it is need not be asked.
      if (candidate.answerer.exported(task) === own) continue;
      const other = candidate.answerer.call(task, args, limitMs);
      if (!same(answer, other)) this.#diverge(candidate, other);
    }
    this.spentMs += processorMs() - before;
    return answer;
  }

  close(): void {
    this.#first.answerer.close();
  }

  #diverge(candidate: Candidate, answer: Answer): void {
    this.#agreeing.delete(candidate);
    const joined = this.#divergences.find((one) => one.call === this.#calls && same(one.answer, answer));
    if (joined) joined.candidates.push(candidate);
    else this.#divergences.push({ call: this.#calls, answer, candidates: [candidate] });
  }
}

const same = (answer: Answer, other: Answer): boolean =>
  answer.kind === 'returned' && other.kind === 'returned'
    ? sameToTheBit(answer.value, other.value)
    : isDeepStrictEqual(answer, other);
