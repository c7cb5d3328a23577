import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { inject, type RunnerTestCase, TestRunner } from 'vitest';
import { LIMITS, type Limits } from '../sandbox/limits.ts';
import type { Answerer } from './answerer.ts';
import { type Candidate, isRight, labelOf } from './candidate.ts';
import { checkSeed } from './check-seed.ts';
import { Chorus } from './chorus.ts';
import { doNothing } from './do-nothing.ts';
import { Examiner, type RecordedCall } from './examiner.ts';
import { answersAlike, findSuspects } from './find-suspects.ts';
import { type RunListener, recordRuns } from './record-runs.ts';
import { bind } from './subject.ts';
import { trustedAnswerer } from './trusted-answerer.ts';

/** What to try the checks of one exercise on. */
export interface VerifyPlan {
  /** The reference comes first. */
  candidates: Candidate[];
  seeds: number[];
  /** Under so many seeds, from the first on, every candidate goes through every check. */
  matrixSeeds: number;
  /** Checks that train a network run under so many seeds only. */
  slowSeeds: number;
  /** Seconds that a call may take, by function, where they differ from the usual. */
  limits: Record<string, number>;
}

/** How one candidate fared in one check. */
export interface Outcome {
  /** Under how many seeds it was tried. */
  tried: number;
  /** The seeds under which it failed. */
  failed: number[];
  /** The first failure's message. */
  message?: string;
  /** It failed as a function that is still to do does. */
  notStarted?: boolean;
  /** Of a misconception that failed under the first seed: those that answer as it did on the calls of its failure. */
  suspects?: string[];
  /** Of a misconception that passed under the first seed: those that answer otherwise on the calls of its last run. */
  unlike?: string[];
}

/** What one check did to every candidate. */
export interface CheckVerification {
  /** Whether it draws inputs at random; where not, one seed speaks for all. */
  random: boolean;
  /** By candidate's label. */
  outcomes: Record<string, Outcome>;
  /** How long it takes on the reference, median over the seeds, in milliseconds. */
  referenceMs: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** By exercise's folder. */
    plans: Record<string, VerifyPlan>;
  }
  interface TaskMeta {
    verification?: CheckVerification;
  }
}

interface Member {
  candidate: Candidate;
  label: string;
  answerer: Answerer;
  /** Of something wrong: the seeds under which no check has failed it yet. */
  alive: Set<number>;
}

/** Everybody, with the reference apart: it leads the chorus. */
interface Cast {
  /** The exercise's folder. */
  folder: string;
  plan: VerifyPlan;
  reference: Member;
  others: Member[];
  misconceptions: Map<string, Answerer>;
}

/** The whole chorus takes its time, which says nothing of any of its members. */
const UNLIMITED = { ...LIMITS, checkMs: Number.POSITIVE_INFINITY, exerciseMs: Number.POSITIVE_INFINITY };

let listener: RunListener | undefined;
recordRuns(() => listener);

/**
 * Runs each check many times: on every candidate under the first seeds, and under the others on everything right
 * and, until some check has failed it, on everything wrong that the check is known to fail.
 */
export default class VerifyRunner extends TestRunner {
  #cast: Promise<Cast> | undefined;

  async runTask(test: RunnerTestCase): Promise<void> {
    this.#cast ??= loadCast(test.file.filepath);
    test.meta.verification = await verifyCheck(test, await this.#cast);
  }
}

async function loadCast(checks: string): Promise<Cast> {
  const found = Object.entries(inject('plans')).find(([folder]) => checks.includes(`/${folder}/`));
  if (!found) throw new Error(`nothing is planned for ${checks}`);
  const [folder, plan] = found;
  const load = async (file: string) => trustedAnswerer(await import(/* @vite-ignore */ file));
  const [first, ...rest] = plan.candidates;
  const reference = await load(first!.file!);
  const memberOf = (candidate: Candidate, answerer: Answerer): Member => ({
    candidate,
    label: labelOf(candidate),
    answerer,
    alive: new Set(plan.seeds),
  });
  const others: Member[] = [];
  for (const candidate of rest) {
    const { file, name } = candidate;
    others.push(memberOf(candidate, file ? await load(file) : doNothing(name, reference, first!.file!)));
  }
  const misconceptions = others.filter(({ candidate }) => candidate.kind === 'misconception');
  return {
    folder,
    plan,
    reference: memberOf(first!, reference),
    others,
    misconceptions: new Map(misconceptions.map(({ candidate, answerer }) => [candidate.name, answerer])),
  };
}

async function verifyCheck(test: RunnerTestCase, cast: Cast): Promise<CheckVerification> {
  const { folder, plan, reference, others } = cast;
  const slow = test.meta.slow === true;
  const seeds = slow ? plan.seeds.slice(0, plan.slowSeeds) : plan.seeds;
  const matrixSeeds = slow ? 1 : plan.matrixSeeds;
  const chorus = new Chorus(reference.answerer);
  const outcomes: Record<string, Outcome> = {};
  for (const { label } of [reference, ...others]) outcomes[label] = { tried: 0, failed: [] };
  const times: number[] = [];
  let random = false;

  for (const [index, seed] of seeds.entries()) {
    // Vitest hears from this process between two seeds at the latest.
    await setImmediate();
    configure(checkSeed(seed, folder, test.fullTestName), true);
    const asked = others.filter(({ candidate }) => isRight(candidate) || index < matrixSeeds);
    chorus.begin(new Map(asked.map(({ label, answerer }) => [label, answerer])));
    const before = performance.now();
    const led = await examine(test, chorus, {}, UNLIMITED);
    times.push(performance.now() - before - chorus.spentMs);
    random ||= led.runs > 0;
    note(outcomes[reference.label]!, seed, led);
    const graded = index === 0 && !slow;
    const unlikeReference = graded ? unlike(led, cast) : [];

    for (const member of others) {
      const { candidate, label, answerer, alive } = member;
      const outcome = outcomes[label]!;
      const wasAsked = asked.includes(member);
      if (wasAsked && chorus.agrees(label)) {
        note(outcome, seed, led);
        if (graded && candidate.kind === 'misconception') outcome.unlike = unlikeReference;
        continue;
      }
      const knownToFail = outcome.failed.length > 0 && alive.has(seed);
      if (!wasAsked && !knownToFail) continue;
      const diagnosed = graded && candidate.kind === 'misconception';
      configure(checkSeed(seed, folder, test.fullTestName), !diagnosed);
      const result = await examine(test, answerer, plan.limits);
      note(outcome, seed, result);
      if (result.failure !== undefined) alive.delete(seed);
      if (!diagnosed) continue;
      if (result.failure === undefined) outcome.unlike = unlike(result, cast);
      else outcome.suspects = findSuspects(result.calls, reference.answerer, cast.misconceptions);
    }
    if (!random) break;
  }
  if (!random || slow) forgetKilled(outcomes, others);
  return { random, outcomes, referenceMs: median(times) };
}

/** The misconceptions that answer otherwise on the calls of a run. */
const unlike = ({ calls }: Examined, { misconceptions }: Cast): string[] =>
  [...misconceptions].filter(([, answerer]) => !answersAlike(calls, answerer)).map(([name]) => name);

/** What fails whatever the seed needs no other check to fail it. */
function forgetKilled(outcomes: Record<string, Outcome>, others: Member[]): void {
  for (const { label, alive } of others) if (outcomes[label]!.failed.length > 0) alive.clear();
}

interface Examined {
  /** What it failed with; `undefined` where it passed. */
  failure: string | undefined;
  notStarted: boolean;
  /** Runs of properties. */
  runs: number;
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
  const examiner = new Examiner(() => answerer, limits, usual);
  let runs = 0;
  listener = {
    beginRun() {
      runs++;
      examiner.beginRun();
    },
    failRun: () => examiner.failRun(),
  };
  bind((task, args) => examiner.call(task, args));
  let failure: string | undefined;
  try {
    await TestRunner.getTestFn(test)();
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  listener = undefined;
  const { fault, failedCalls } = examiner;
  return {
    failure: fault?.message ?? failure,
    notStarted: fault?.verdict === 'not-started',
    runs,
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

/** @param hasty the first failure will do: no smaller one is looked for */
function configure(seed: number, hasty: boolean): void {
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed, endOnFailure: hasty });
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
