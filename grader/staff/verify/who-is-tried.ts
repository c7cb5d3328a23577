import { type Candidate, isRight } from '../candidates/candidate.ts';
import type { VerifyPlan } from './verify-plan.ts';

/** Who goes through a check under one seed, besides the reference, which always does. */
export interface Tried<Some extends Candidate> {
  /** In the reference's run, as long as they answer as it does. */
  together: Some[];
  /** Each in a run of its own. */
  alone: Some[];
  /** One after another, until the check has killed one of them. */
  untilKilled: Some[];
}

/** What is known when a check is about to run under a seed. */
export interface Known<Some extends Candidate> {
  /** The check takes long. */
  slow: boolean;
  /** The seed's place among the plan's. */
  index: number;
  /** Whether the check has killed this candidate under an earlier seed. */
  killedBefore: (candidate: Some) => boolean;
  /** The plan's seeds under which no check has killed this candidate yet. */
  alive: (candidate: Some) => ReadonlySet<number>;
}

/**
 * Who is tried under which seed.
 *
 * Everything right goes through every check under every seed. Something wrong goes through every check under the
 * first few seeds, and under each of the others only through those that are known to kill it, until one has.
 *
 * Nobody waits twice for what takes long, only to be told that their answers are their own: a slow check gets a run
 * for each. Under the first seed it is tried on everything wrong, but on misconceptions, those first that are alive
 * under most seeds, only until it has killed one; unless the plan is thorough.
 *
 * @param candidates the plan's, without the reference
 */
export function whoIsTried<Some extends Candidate>(
  candidates: Some[],
  { seeds, matrixSeeds, thorough }: Pick<VerifyPlan, 'seeds' | 'matrixSeeds' | 'thorough'>,
  { slow, index, killedBefore, alive }: Known<Some>,
): Tried<Some> {
  const right = candidates.filter(isRight);
  const wrong = candidates.filter((candidate) => !isRight(candidate));
  if (!slow) {
    // What was made answers as the reference does, but where it refuses, which is seldom a matter of the seed.
    if (index < matrixSeeds) return { together: candidates, alone: [], untilKilled: [] };
    const known = wrong.filter((candidate) => killedBefore(candidate) && alive(candidate).has(seeds[index]!));
    return { together: right.filter(({ madeIn }) => !madeIn), alone: known, untilKilled: [] };
  }
  const written = candidates.filter(({ madeIn }) => !madeIn);
  if (index > 0) return { together: [], alone: written.filter(isRight), untilKilled: [] };
  const others = written.filter(({ kind }) => kind !== 'misconception');
  const misconceptions = candidates
    .filter(({ kind }) => kind === 'misconception')
    .sort((one, other) => alive(other).size - alive(one).size);
  return thorough
    ? { together: [], alone: [...others, ...misconceptions], untilKilled: [] }
    : { together: [], alone: others, untilKilled: misconceptions };
}
