import { createHash } from 'node:crypto';
import type { Answer } from '../sandbox/answer.ts';
import type { Answerer } from './answerer.ts';
import { canonicalText } from './canonical-text.ts';

/** A call that tells misconceptions apart. */
export interface Probe {
  task: string;
  args: unknown[];
}

/** Of so many hexadecimal digits no two of a table are alike by chance. */
const DIGITS = 16;

/** Probes are small: who needs more than this for one is not going to end. */
const PROBE_MS = 200;

/**
 * A hash of what somebody answers to some calls: the same for all whose answers agree within about the tolerance of
 * the checks; of an error its class counts, not its words.
 *
 * @returns `undefined` where they answer with something that is no plain data
 */
export function hashAnswers(probes: Probe[], answerer: Pick<Answerer, 'call'>): string | undefined {
  try {
    const answered = probes.map(({ task, args }) => [
      task,
      args,
      outcomeOf(answerer.call(task, args, PROBE_MS)),
    ]);
    return createHash('sha256').update(canonicalText(answered)).digest('hex').slice(0, DIGITS);
  } catch {
    return undefined;
  }
}

const outcomeOf = (answer: Answer): unknown => {
  if (answer.kind === 'unreadable') throw new TypeError(answer.reason);
  if (answer.kind === 'returned') return { returned: answer.value };
  return answer.kind === 'threw' ? { threw: answer.error.name } : answer.kind;
};
