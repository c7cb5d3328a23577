import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { type RunnerTestCase, TestRunner } from 'vitest';
import type { Answerer } from '../../engine/binding/answerer.ts';
import { checkSeed } from '../../engine/binding/check-seed.ts';
import { Examiner, type RecordedCall } from '../../engine/binding/examiner.ts';
import { recordRuns } from '../../engine/binding/record-runs.ts';
import { recordable } from '../../engine/binding/recordable.ts';
import { bind } from '../../engine/binding/subject.ts';
import { answersAlike, findSuspects } from '../../engine/scoring/find-suspects.ts';
import { median } from '../../show/statistics/median.ts';
import { type Candidate, isRight } from './candidate.ts';
import { Chorus, type Singer } from './chorus.ts';
import { NO_LIMITS } from './no-limits.ts';
import { processorMs } from './processor-ms.ts';
import { remembering } from './remembering.ts';
import type { CheckVerification, Outcome, VerifyPlan } from './verify-plan.ts';

/** A candidate on the stage. */
export interface Member extends Singer {
  candidate: Candidate;
  label: string;
  /** Of something wrong: the seeds under which no check of this file has failed it yet. */
  alive: Set<number>;
}

/** Everybody on whom the checks of one file are tried. */
export interface Cast {
  /** The exercise's folder. */
  folder: string;
  plan: VerifyPlan;
  reference: Member;
  others: Member[];
}

let examiner: Examiner | undefined;
recordRuns(() => examiner);

const isMisconception = ({ candidate }: Member): boolean => candidate.kind === 'misconception';

/**
 * Tries one check on everybody.
 *
 * The reference leads, and whoever answers as it does shares its result; the others come next, those together who
 * answer alike. Everything right goes through it under every seed, something wrong under the first few, and under the
 * others where the check is known to fail it and no other has done so yet. A check that trains a network is tried on
 * misconceptions, those first that no other check has failed, only until it fails one.
 */
export async function verifyCheck(test: RunnerTestCase, cast: Cast): Promise<CheckVerification> {
  const { folder, plan, reference, others } = cast;
  const slow = test.meta.slow === true;
  const seeds = slow ? plan.seeds.slice(0, plan.slowSeeds) : plan.seeds;
  const outcomes: Record<string, Outcome> = {};
  for (const { label } of [reference, ...others]) outcomes[label] = { tried: 0, failed: [] };
  const outcomeOf = ({ label }: Member): Outcome => outcomes[label]!;
  const failsMisconception = (): boolean =>
    others.some((member) => isMisconception(member) && outcomeOf(member).failed.length > 0);
  const evidenceOf = diagnosing(reference, others.filter(isMisconception));
  const times: number[] = [];
  let random = false;

  for (const [index, seed] of seeds.entries()) {
    const inMatrix = index < (slow ? 1 : plan.matrixSeeds);
    const graded = index === 0 && !slow;
    /** Runs the check on these, and on the groups into which they fall apart. */
    const tryOn = async (...groups: [Member, ...Member[]][]): Promise<void> => {
      for (let group = groups.shift(); group; group = groups.shift()) {
        // Vitest hears from this process between two runs at the latest.
        await setImmediate();
        const leads = group[0] === reference;
        const diagnosed = graded && !leads && group.some(isMisconception);
        const drawn = drawFrom(checkSeed(seed, folder, test.fullTestName), { hasty: !diagnosed });
        const chorus = new Chorus(group);
        const before = processorMs();
        const result = await examine(test, chorus);
        if (leads) {
          times.push(processorMs() - before - chorus.spentMs);
          random ||= drawn();
        }
        const evidence = graded ? evidenceOf(result, chorus.unison) : {};
        for (const member of chorus.unison) {
          const outcome = outcomeOf(member);
          note(outcome, seed, result);
          if (isMisconception(member)) Object.assign(outcome, evidence);
          if (result.failure !== undefined) member.alive.delete(seed);
        }
        groups.push(...chorus.dissenters);
      }
    };

    const asked = others.filter(
      (member) => isRight(member.candidate) || (inMatrix && !(slow && isMisconception(member))),
    );
    // Nobody trains twice, only to be told that their answers are their own.
    if (slow) await tryOn([reference], ...asked.map((member): [Member] => [member]));
    else await tryOn([reference, ...asked]);
    const rest = others.filter((member) => !asked.includes(member));
    if (slow) rest.sort((one, other) => other.alive.size - one.alive.size);
    for (const member of rest) {
      const wanted = slow
        ? isMisconception(member) && index === 0 && (plan.thorough || !failsMisconception())
        : outcomeOf(member).failed.length > 0 && member.alive.has(seed);
      if (wanted) await tryOn([member]);
    }
    if (!random) break;
  }
  if (!random || slow) {
    // What fails whatever the seed needs no other check to fail it.
    for (const member of others) if (outcomeOf(member).failed.length > 0) member.alive.clear();
  }
  return { random, outcomes, referenceMs: median(times) };
}

/** What the diagnosis goes by: of a failure the suspects, of a success the misconceptions that it speaks against. */
function diagnosing(reference: Member, misconceptions: Member[]) {
  const right = remembering(reference.answerer);
  const rivals = new Map(
    misconceptions.map((member) => [member.candidate.name, remembering(member.answerer)] as const),
  );
  return (
    { failure, calls }: Examined,
    unison: Member[],
  ): Pick<Outcome, 'suspects'> | Pick<Outcome, 'unlike'> => {
    // As for a submission, whose calls are not kept where they are many and large.
    if (!calls || !unison.some(isMisconception)) return {};
    if (failure !== undefined) return { suspects: findSuspects(calls, right, rivals) };
    // Whoever was asked along and agreed need not be asked again.
    const agreed = new Set(unison.filter(isMisconception).map(({ candidate }) => candidate.name));
    const unlike = [...rivals].filter(
      ([name, answerer]) => !agreed.has(name) && !answersAlike(calls, answerer),
    );
    return { unlike: unlike.map(([name]) => name) };
  };
}

interface Examined {
  /** What it failed with; `undefined` where it passed. */
  failure: string | undefined;
  notStarted: boolean;
  /** The calls that led to the failure, or else those of the last run; `undefined` where a submission's are not kept. */
  calls: RecordedCall[] | undefined;
}

/** Runs a check on one answerer, as a submission is graded. */
async function examine(test: RunnerTestCase, answerer: Answerer): Promise<Examined> {
  examiner = new Examiner(() => answerer, {}, NO_LIMITS);
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
    calls: fault ? undefined : recordable(failedCalls),
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
