import type { Answerer } from '../../engine/binding/answerer.ts';
import { hashAnswers, type Probe } from '../../engine/binding/hash-answers.ts';

/** What somebody answers to one call. */
export interface RatedAnswer {
  hash: string;
  /** Numbers, texts and the like in it. */
  size: number;
}

/** Asks somebody one call. */
export function rateAnswer(probe: Probe, answerer: Answerer): RatedAnswer {
  let size = 1;
  const measuring: Pick<Answerer, 'call'> = {
    call(task, args, limitMs) {
      const answer = answerer.call(task, args, limitMs);
      if (answer.kind === 'returned') size = countLeaves(answer.value);
      return answer;
    },
  };
  return { hash: hashAnswers([probe], measuring) ?? 'none', size };
}

/** So much has to be wrong: a single number may be the same for another reason. */
export const ENOUGH = 3;

/** How much of somebody's answers is wrong, up to what is enough, seen from the reference's answers to the same calls. */
export function countWrong(answers: RatedAnswer[], right: RatedAnswer[]): number {
  const sizes = answers.map(({ hash, size }, index) => (hash === right[index]!.hash ? 0 : size));
  return Math.min(
    ENOUGH,
    sizes.reduce((sum, size) => sum + size, 0),
  );
}

function countLeaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (ArrayBuffer.isView(value)) return (value as Float32Array).length;
  const fields = Object.values(value);
  // Fields follow from one another: where the edge on the right is wrong, so is the one below, for the same reason.
  if (!Array.isArray(value) && fields.every((field) => typeof field === 'number')) return 1;
  return fields.reduce<number>((sum, inner) => sum + countLeaves(inner), 0);
}
