import { setImmediate } from 'node:timers/promises';
import type { RunnerTestCase } from 'vitest';
import { checkSeed } from '../../engine/binding/check-seed.ts';
import { answersAlike, findSuspects, isRefusal, wrongCalls } from '../../engine/scoring/find-suspects.ts';
import { median } from '../../show/statistics.ts';
import { labelOf } from '../candidates/candidate.ts';
import type { LoadedCandidate } from '../candidates/load-candidates.ts';
import type { CandidateResult, CheckVerification } from './check-verification.ts';
import { drawFrom } from './draw-from.ts';
import { type Examined, examine } from './examine.ts';
import { processorMs } from './processor-ms.ts';
import { remembering } from './remembering.ts';
import { SharedRun } from './shared-run.ts';
import type { VerifyPlan } from './verify-plan.ts';
import { whoIsTried } from './who-is-tried.ts';

/** What the checks of one file are tried on. */
export interface FileTrial {
  /** The exercise's folder. */
  folder: string;
  plan: VerifyPlan;
  reference: LoadedCandidate;
  others: LoadedCandidate[];
  /** The plan's seeds under which no check of this file has failed a candidate yet. */
  alive: Map<LoadedCandidate, Set<number>>;
}

/** Candidates that go through a check in one run, as far as they answer alike. */
type Group = [LoadedCandidate, ...LoadedCandidate[]];

const isMisconception = ({ kind }: LoadedCandidate): boolean => kind === 'misconception';

/** Tries one check on the reference, and under each seed on those whom `whoIsTried` names, together who answer alike. */
export async function verifyCheck(test: RunnerTestCase, trial: FileTrial): Promise<CheckVerification> {
  const { folder, plan, reference, others, alive } = trial;
  const slow = test.meta.slow === true;
  const seeds = slow ? plan.seeds.slice(0, plan.slowSeeds) : plan.seeds;
  const results: Record<string, CandidateResult> = {};
  for (const candidate of [reference, ...others]) results[labelOf(candidate)] = { tried: 0, failed: [] };
  const resultOf = (candidate: LoadedCandidate): CandidateResult => results[labelOf(candidate)]!;
  const hasFailed = (candidate: LoadedCandidate): boolean => resultOf(candidate).failed.length > 0;
  const evidenceOf = diagnosing(reference, others.filter(isMisconception));
  const times: number[] = [];
  let random = false;

  for (const [index, seed] of seeds.entries()) {
    const graded = index === 0 && !slow;
    /** Runs the check on these, and on the groups into which they fall apart. */
    const tryOn = async (...groups: Group[]): Promise<void> => {
      for (let group = groups.shift(); group; group = groups.shift()) {
        // Vitest hears from this process between two runs at the latest.
        await setImmediate();
        const leads = group[0] === reference;
        const diagnosed = graded && !leads && group.some(isMisconception);
        const drawn = drawFrom(checkSeed(seed, folder, test.fullTestName), { hasty: !diagnosed });
        const run = new SharedRun(group);
        const before = processorMs();
        const examined = await examine(test, run);
        if (leads) {
          times.push(processorMs() - before - run.spentMs);
          random ||= drawn();
        }
        const evidence = graded ? evidenceOf(examined, run.agreeing) : {};
        for (const candidate of run.agreeing) {
          const result = resultOf(candidate);
          note(result, seed, examined);
          if (isMisconception(candidate)) Object.assign(result, evidence);
          if (examined.failure !== undefined) alive.get(candidate)?.delete(seed);
        }
        groups.push(...run.diverged);
      }
    };

    const { together, alone, untilKilled } = whoIsTried(others, plan, {
      slow,
      index,
      killedBefore: hasFailed,
      alive: (candidate) => alive.get(candidate)!,
    });
    const led: Group[] = plan.killsOnly && index >= plan.matrixSeeds ? [] : [[reference, ...together]];
    await tryOn(...led, ...alone.map((candidate): Group => [candidate]));
    for (const candidate of untilKilled) {
      await tryOn([candidate]);
      if (hasFailed(candidate)) break;
    }
    if (!random) break;
  }
  if (!random || slow) {
    // What fails whatever the seed needs no other check to fail it.
    for (const candidate of others) if (hasFailed(candidate)) alive.get(candidate)!.clear();
  }
  return { random, results, referenceMs: median(times) };
}

/** What the diagnosis goes by: of a failure the suspects, of a success the misconceptions that it speaks against. */
function diagnosing(reference: LoadedCandidate, misconceptions: LoadedCandidate[]) {
  const right = remembering(reference.answerer);
  const rivals = new Map(misconceptions.map(({ name, answerer }) => [name, remembering(answerer)] as const));
  return (
    { failure, calls, shown }: Examined,
    agreeing: LoadedCandidate[],
  ): Pick<CandidateResult, 'suspects' | 'refusal' | 'unlike' | 'wrong' | 'blamed'> => {
    // As for a submission, whose calls are not kept where they are many and large.
    if (!calls || !agreeing.some(isMisconception)) return {};
    const wrong = [...new Set(wrongCalls(calls, right).map(({ task }) => task))];
    if (failure !== undefined) {
      return {
        suspects: findSuspects(calls, right, rivals),
        refusal: isRefusal(calls, right),
        wrong,
        // A refusal that names another argument is no other answer, but the call is shown.
        blamed: wrong.length === 0 || wrongCalls(shown, right).length > 0,
      };
    }
    // Whoever was asked along and agreed need not be asked again.
    const agreed = new Set(agreeing.filter(isMisconception).map(({ name }) => name));
    const unlike = [...rivals].filter(
      ([name, answerer]) => !agreed.has(name) && !answersAlike(calls, answerer),
    );
    return { unlike: unlike.map(([name]) => name), wrong };
  };
}

function note(result: CandidateResult, seed: number, { failure, notStarted }: Examined): void {
  result.tried++;
  if (failure === undefined) return;
  result.failed.push(seed);
  result.message ??= failure;
  if (notStarted) result.notStarted = true;
}
