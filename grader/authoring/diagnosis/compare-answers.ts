import type { Answerer } from '../../binding/answerer.ts';
import { hashAnswers, type Probe } from '../../binding/hash-answers.ts';

/** What somebody answers to one call, seen from the reference. */
export interface Compared {
  hash: string;
  /** Numbers, texts and the like in an answer that is not the reference's; none where it is. */
  wrong: number;
}

/** Compares what somebody answers to a call with what the reference does. */
export function compareAnswers(probe: Probe, answerer: Answerer, reference: Answerer): Compared {
  const hashOf = (one: Answerer) => hashAnswers([probe], one) ?? 'none';
  const hash = hashOf(answerer);
  if (hash === hashOf(reference)) return { hash, wrong: 0 };
  const answer = answerer.call(probe.task, probe.args, Number.POSITIVE_INFINITY);
  return { hash, wrong: answer.kind === 'returned' ? countLeaves(answer.value) : 1 };
}

/** So much has to be wrong: a single number may be the same for another reason. */
export const ENOUGH = 3;

function countLeaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (ArrayBuffer.isView(value)) return (value as Float32Array).length;
  return Object.values(value).reduce<number>((sum, inner) => sum + countLeaves(inner), 0);
}
