import type { Answerer } from '../../engine/binding/answerer.ts';
import { placesIn, type Quantities, quantitiesOf } from '../../engine/binding/quantities-of.ts';
import type { Plain } from '../../engine/sandbox/plain.ts';
import { wrongAt } from './wrong-at.ts';

/** Where a reference begins to be wrong. */
export interface Threshold {
  task: string;
  quantity: string;
  from: number;
}

/** The calls of one run that were answered, each with what there was of each quantity. */
export type Watched = { task: string; quantities: Quantities }[];

/**
 * A reference whose calls are measured, and which may be wrong from a threshold on: in the last place of its answer, or
 * where the quantity is the place itself, in all places from there on. What it refuses it refuses all the same.
 *
 * @param parameters of its functions
 * @param calls how often each function has been called before; the quantity `calls` goes on from there
 */
export class WatchedReference implements Answerer {
  readonly loaded;
  readonly watched: Watched = [];
  readonly calls: Map<string, number>;
  readonly #reference: Answerer;
  readonly #parameters: Record<string, string[]>;
  readonly #threshold: Threshold | undefined;

  constructor(
    reference: Answerer,
    parameters: Record<string, string[]>,
    { calls, threshold }: { calls: ReadonlyMap<string, number>; threshold?: Threshold },
  ) {
    this.loaded = reference.loaded;
    this.calls = new Map(calls);
    this.#reference = reference;
    this.#parameters = parameters;
    this.#threshold = threshold;
  }

  call(task: string, args: unknown[], limitMs: number) {
    const answer = this.#reference.call(task, args, limitMs);
    const calls = (this.calls.get(task) ?? 0) + 1;
    this.calls.set(task, calls);
    const threshold = this.#threshold;
    if (answer.kind !== 'returned' || (threshold && threshold.task !== task)) return answer;
    const { value } = answer;
    const quantities = { ...quantitiesOf(this.#parameters[task] ?? [], args, value), calls };
    if (!threshold) {
      this.watched.push({ task, quantities });
      return answer;
    }
    const { quantity, from } = threshold;
    if (((quantities as Quantities)[quantity] ?? 0) < from) return answer;
    const first = quantity === 'place' ? from : placesIn(value) - 1;
    return { ...answer, value: wrongAt(value, first) as Plain };
  }

  close(): void {
    this.#reference.close();
  }
}
