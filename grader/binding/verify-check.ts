import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { type RunnerTestCase, TestRunner } from 'vitest';
import { LIMITS, type Limits } from '../sandbox/limits.ts';
import type { Answerer } from './answerer.ts';
import { type Candidate, isRight } from './candidate.ts';
import { checkSeed } from './check-seed.ts';
import { Chorus } from './chorus.ts';
import { Examiner, type RecordedCall } from './examiner.ts';
import { answersAlike, findSuspects } from './find-suspects.ts';
import { recordRuns } from './record-runs.ts';
import { bind } from './subject.ts';
import type { TrustedAnswerer } from './trusted-answerer.ts';
import type { CheckVerification, Outcome, VerifyPlan } from './verify-plan.ts';

/** A candidate on the stage. */
export interface Member {
  candidate: Candidate;
  label: string;
  answerer: TrustedAnswerer;
  /** Of something wrong: the seeds under which no check of this file has failed it yet. */
  alive: Set<number>;
}

/** Everybody on whom the checks of one file are tried. */
export interface Cast {
  /** The exercise's folder. */
  folder: string;
  plan: VerifyPlan;
  reference: TrustedAnswerer;
  others: Member[];
}

/** The whole chorus takes its time, which says nothing of any of its members. */
const UNLIMITED = {
  ...LIMITS,
  checkMs: Number.POSITIVE_INFINITY,
  exerciseMs: Number.POSITIVE_INFINITY,
  ownTimes: Number.POSITIVE_INFINITY,
};

let examiner: Examiner | undefined;
recordRuns(() => examiner);

/**
 * Tries one check on everybody.
 *
 * The reference leads, and whoever answers as it does shares its result; the others run on their own. Everything
 * right goes through it under every seed, something wrong under the first few, and under the others where the check
 * is known to fail it and no other has done so yet. A check that trains a network is tried only on the misconceptions
 * that no other check has failed, and on so many more until it fails one.
 */
export async function verifyCheck(test: RunnerTestCase, cast: Cast): Promise<CheckVerification> {
  const { folder, plan, reference, others } = cast;
  const slow = test.meta.slow === true;
  const seeds = slow ? plan.seeds.slice(0, plan.slowSeeds) : plan.seeds;
  const outcomes: Record<string, Outcome> = { reference: { tried: 0, failed: [] } };
  for (const { label } of others) outcomes[label] = { tried: 0, failed: [] };
  const chorus = new Chorus(reference);
  const times: number[] = [];
  let random = false;

  for (const [index, seed] of seeds.entries()) {
    // Vitest hears from this process between two seeds at the latest.
    await setImmediate();
    const inMatrix = index < (slow ? 1 : plan.matrixSeeds);
    const graded = index === 0 && !slow;
    const asked = others.filter(
      ({ candidate }) => isRight(candidate) || (inMatrix && !(slow && candidate.kind === 'misconception')),
    );
    const drawn = drawFrom(checkSeed(seed, folder, test.fullTestName), { hasty: true });
    chorus.begin(new Map(asked.map(({ label, answerer }) => [label, answerer])));
    const before = performance.now();
    const led = await examine(test, chorus, {}, UNLIMITED);
    times.push(performance.now() - before - chorus.spentMs);
    random ||= drawn();
    note(outcomes.reference!, seed, led);
    // Whoever was asked along and agreed need not be asked again.
    const unlikeReference = graded
      ? unlike(
          led.calls,
          others.filter(({ label }) => !chorus.agrees(label)),
        )
      : [];

    for (const member of others) {
      const { candidate, label, answerer, alive } = member;
      const outcome = outcomes[label]!;
      const isMisconception = candidate.kind === 'misconception';
      if (asked.includes(member) && chorus.agrees(label)) {
        note(outcome, seed, led);
        if (graded && isMisconception) outcome.unlike = unlikeReference;
        continue;
      }
      const wanted = slow
        ? isMisconception && index === 0 && (alive.size > 0 || !failsMisconception(outcomes, others))
        : outcome.failed.length > 0 && alive.has(seed);
      if (!asked.includes(member) && !wanted) continue;
      const diagnosed = graded && isMisconception;
      drawFrom(checkSeed(seed, folder, test.fullTestName), { hasty: !diagnosed });
      const result = await examine(test, answerer, plan.limits);
      note(outcome, seed, result);
      if (result.failure !== undefined) alive.delete(seed);
      if (!diagnosed) continue;
      if (result.failure === undefined) outcome.unlike = unlike(result.calls, others);
      else outcome.suspects = findSuspects(result.calls, reference, misconceptionsOf(others));
    }
    if (!random) break;
  }
  if (!random || slow) {
    // What fails whatever the seed needs no other check to fail it.
    for (const { label, alive } of others) if (outcomes[label]!.failed.length > 0) alive.clear();
  }
  return { random, outcomes, referenceMs: median(times) };
}

const failsMisconception = (outcomes: Record<string, Outcome>, others: Member[]): boolean =>
  others.some(
    ({ candidate, label }) => candidate.kind === 'misconception' && outcomes[label]!.failed.length > 0,
  );

const misconceptionsOf = (others: Member[]): Map<string, Answerer> =>
  new Map(
    others
      .filter(({ candidate }) => candidate.kind === 'misconception')
      .map(({ candidate, answerer }) => [candidate.name, answerer]),
  );

/** The misconceptions that answer otherwise on these calls. */
const unlike = (calls: RecordedCall[], others: Member[]): string[] =>
  [...misconceptionsOf(others)]
    .filter(([, answerer]) => !answersAlike(calls, answerer))
    .map(([name]) => name);

interface Examined {
  /** What it failed with; `undefined` where it passed. */
  failure: string | undefined;
  notStarted: boolean;
  /** The calls that led to the failure, or else those of the last run. */
  calls: RecordedCall[];
}

/** Runs a check on one answerer, as a submission is graded. */
async function examine(
  test: RunnerTestCase,
  answerer: Answerer,
  limits: Record<string, number>,
  usual?: Limits,
): Promise<Examined> {
  examiner = new Examiner(() => answerer, limits, usual);
  const asking = examiner;
  bind((task, args) => asking.call(task, args));
  let failure: string | undefined;
  try {
    await TestRunner.getTestFn(test)();
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  const { fault, failedCalls } = examiner;
  return {
    failure: fault?.message ?? failure,
    notStarted: fault?.verdict === 'not-started',
    calls: failedCalls,
  };
}

function note(outcome: Outcome, seed: number, { failure, notStarted }: Examined): void {
  outcome.tried++;
  if (failure === undefined) return;
  outcome.failed.push(seed);
  outcome.message ??= failure;
  if (notStarted) outcome.notStarted = true;
}

/**
 * Sets the seed of whatever is drawn next.
 *
 * @param options.hasty the first failure will do: no smaller one is looked for
 * @returns tells whether anything has been drawn since
 */
function drawFrom(seed: number, { hasty }: { hasty: boolean }): () => boolean {
  let drawn = false;
  fc.configureGlobal({
    ...fc.readConfigureGlobal(),
    endOnFailure: hasty,
    get seed() {
      drawn = true;
      return seed;
    },
  });
  return () => drawn;
}

const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
