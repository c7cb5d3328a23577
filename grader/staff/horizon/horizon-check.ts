import { setImmediate } from 'node:timers/promises';
import type { RunnerTestCase } from 'vitest';
import type { Answerer } from '../../engine/binding/answerer.ts';
import { checkSeed } from '../../engine/binding/check-seed.ts';
import { drawFrom } from '../verify/draw-from.ts';
import { examine } from '../verify/examine.ts';
import { highestKilled } from './highest-killed.ts';
import { type Threshold, type Watched, WatchedReference } from './watched-reference.ts';

/** How far checks ask and watch a function in one quantity. */
export interface Reach {
  task: string;
  quantity: string;
  /** The largest that was asked under any seed. */
  asked: number;
  /** By seed: the largest threshold that was killed; 0 where none was. */
  killed: number[];
}

/** What the checks of one file are tried on. */
export interface HorizonTrial {
  /** The exercise's folder. */
  folder: string;
  seeds: number[];
  reference: Answerer;
  parameters: Record<string, string[]>;
  /** What is known so far. */
  reaches: Reach[];
  /** By seed: how often each function has been called so far. */
  calls: Map<string, number>[];
}

/**
 * Tries one check on references that are wrong from a threshold on, and adds to the trial how far it sees.
 *
 * @throws Error where the reference itself fails
 */
export async function horizonCheck(test: RunnerTestCase, trial: HorizonTrial): Promise<void> {
  const { folder, seeds, reference, parameters } = trial;
  // What contains another function's answers is asked of a process of its own.
  const forget = (): void => {
    if (test.meta.fresh) for (const calls of trial.calls) calls.clear();
  };
  forget();
  for (const [index, seed] of seeds.entries()) {
    const calls = trial.calls[index]!;
    const run = async (threshold?: Threshold) => {
      await setImmediate();
      const drawn = drawFrom(checkSeed(seed, folder, test.fullTestName), { hasty: true });
      const answerer = new WatchedReference(reference, parameters, {
        calls,
        ...(threshold && { threshold }),
      });
      return { ...(await examine(test, answerer)), answerer, random: drawn() };
    };
    const { failure, answerer, random } = await run();
    if (failure !== undefined) throw new Error(`the reference fails: ${failure}`);
    // What draws nothing is the same under every seed.
    const same = random ? [index] : seeds.keys().toArray();
    for (const [{ task, quantity }, amounts] of amountsIn(answerer.watched)) {
      const reach = reachOf(trial, task, quantity);
      reach.asked = Math.max(reach.asked, amounts.at(-1)!);
      const lowest = Math.min(...same.map((at) => reach.killed[at]!));
      const from = await highestKilled(
        amounts.filter((amount) => amount > lowest),
        async (threshold) => (await run({ task, quantity, from: threshold })).failure !== undefined,
      );
      for (const at of same) reach.killed[at] = Math.max(reach.killed[at]!, from ?? 0);
    }
    for (const at of same) {
      const before = trial.calls[at]!;
      for (const [task, count] of answerer.calls)
        before.set(task, at === index ? count : (before.get(task) ?? 0) + count - (calls.get(task) ?? 0));
    }
    if (!random) break;
  }
  forget();
}

/** What there was of each quantity of each function, each amount once, the smallest first. */
function amountsIn(watched: Watched): [Omit<Threshold, 'from'>, number[]][] {
  const found = new Map<string, [Omit<Threshold, 'from'>, Set<number>]>();
  for (const { task, quantities } of watched) {
    for (const [quantity, amount] of Object.entries(quantities)) {
      const key = `${task} ${quantity}`;
      if (!found.has(key)) found.set(key, [{ task, quantity }, new Set()]);
      found.get(key)![1].add(amount);
    }
  }
  return [...found.values()].map(([what, amounts]) => [what, [...amounts].sort((one, other) => one - other)]);
}

function reachOf({ reaches, seeds }: HorizonTrial, task: string, quantity: string): Reach {
  const known = reaches.find((reach) => reach.task === task && reach.quantity === quantity);
  if (known) return known;
  const reach = { task, quantity, asked: 0, killed: seeds.map(() => 0) };
  reaches.push(reach);
  return reach;
}
