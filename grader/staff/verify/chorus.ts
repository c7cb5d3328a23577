import { isDeepStrictEqual } from 'node:util';
import type { Answerer } from '../../engine/binding/answerer.ts';
import type { TrustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import type { Answer } from '../../engine/sandbox/answer.ts';
import { processorMs } from './processor-ms.ts';
import { sameToTheBit } from './same-to-the-bit.ts';

/** Somebody whose answers can be compared with the leader's. */
export interface Singer {
  answerer: TrustedAnswerer;
}

/** Those who first dissented at the same call, and with the same answer. */
interface Dissent<Member> {
  call: number;
  answer: Answer;
  members: Member[];
}

/**
 * The first of them leads and answers; the others are asked the same on the side. A check sees nothing of a subject
 * but its answers, so whoever gives the leader's answers to the bit, on every call of a run, comes to the leader's
 * result: one run decides for all of them. For the dissenters there has to be another run.
 */
export class Chorus<Member extends Singer> implements Answerer {
  readonly loaded: Answer;
  /** Processor time spent on the others, in milliseconds. */
  spentMs = 0;
  readonly #leader: Member;
  readonly #agreeing: Set<Member>;
  readonly #dissents: Dissent<Member>[] = [];
  #calls = 0;

  constructor([leader, ...others]: readonly [Member, ...Member[]]) {
    this.#leader = leader;
    this.#agreeing = new Set(others);
    this.loaded = leader.answerer.loaded;
  }

  /** The leader, and whoever has given every answer that the leader gave. */
  get unison(): Member[] {
    return [this.#leader, ...this.#agreeing];
  }

  /** Everybody else, grouped by how they first dissented: each group may have a run in common. */
  get dissenters(): [Member, ...Member[]][] {
    return this.#dissents.map(({ members }) => members as [Member, ...Member[]]);
  }

  call(task: string, args: unknown[], limitMs: number): Answer {
    const { answerer } = this.#leader;
    const answer = answerer.call(task, args, limitMs);
    this.#calls++;
    if (this.#agreeing.size === 0) return answer;
    const before = processorMs();
    const own = answerer.exported(task);
    for (const member of this.#agreeing) {
      // Whoever took this function over from the leader as it is need not be asked.
      if (member.answerer.exported(task) === own) continue;
      const other = member.answerer.call(task, args, limitMs);
      if (!same(answer, other)) this.#dissent(member, other);
    }
    this.spentMs += processorMs() - before;
    return answer;
  }

  close(): void {
    this.#leader.answerer.close();
  }

  #dissent(member: Member, answer: Answer): void {
    this.#agreeing.delete(member);
    const joined = this.#dissents.find(
      (dissent) => dissent.call === this.#calls && same(dissent.answer, answer),
    );
    if (joined) joined.members.push(member);
    else this.#dissents.push({ call: this.#calls, answer, members: [member] });
  }
}

const same = (answer: Answer, other: Answer): boolean =>
  answer.kind === 'returned' && other.kind === 'returned'
    ? sameToTheBit(answer.value, other.value)
    : isDeepStrictEqual(answer, other);
