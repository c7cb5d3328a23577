/** What one check tells of the misconceptions of its exercise, by the calls by which it was decided. */
export interface Evidence {
  /** The function that the check is about. */
  task: string;
  /** Of a failed check: who answers all of its calls as the submission did. */
  suspects?: readonly string[];
  /** Of a failed check: what was answered wrongly first had to be refused. */
  refusal?: boolean;
  /** Of a passed check: whether a misconception would have answered otherwise. */
  unlike?: (misconception: string) => boolean;
}

/** What is told of a failed check: who is behind it, or which two that cannot be told apart. */
export interface Cause {
  names: [string] | [string, string];
  /** It explains this case, and passed checks speak against it: the mistake may be made in part. */
  thisCaseOnly?: true;
}

/** The part of a function's failures that has to be explained by whoever is named. */
const LIKELY_PART = 0.75;
const CASE_PART = 0.6;

/**
 * Names the misconception behind failed checks of a submission, where there is one: a wrong diagnosis is worse than none.
 *
 * Of those that answer as the submission did on the calls of a failure, the one is named that explains the most
 * failures of the function; where several explain as many, the one against whom the fewest passed checks speak. Where
 * that does not decide, two of them are told as such, and more not at all. Nobody is named who explains little of what
 * fails, or whose own function is another one and answers otherwise than they do. Whom a passed check of the same
 * function contradicts is named for one case of a function at most, and as such.
 *
 * @param checks of one exercise, with what they tell
 * @param homeOf the function in which a misconception begins: the first that it gets wrong
 * @returns by failed check; those without a cause are left out
 */
export function diagnose<Check>(
  checks: ReadonlyMap<Check, Evidence>,
  homeOf: (misconception: string) => string | undefined,
): Map<Check, Cause> {
  const all = [...checks.values()];
  const failed = all.filter(({ suspects }) => suspects !== undefined);
  const passed = all.filter(({ unlike }) => unlike !== undefined);
  const suspected = (name: string, some: Evidence[]): number =>
    some.filter(({ suspects }) => suspects!.includes(name)).length;
  const speakAgainst = (name: string, task?: string): number =>
    passed.filter((check) => (task === undefined || check.task === task) && check.unlike!(name)).length;
  const isElsewhere = (name: string, task: string): boolean => {
    const home = homeOf(name);
    if (home === undefined || home === task) return false;
    return (
      suspected(
        name,
        failed.filter((check) => check.task === home),
      ) === 0
    );
  };

  const causes = new Map<Check, Cause>();
  const toldInPart = new Set<string>();
  for (const [check, { task, suspects = [], refusal }] of checks) {
    const peers = failed.filter((other) => other.task === task && other.refusal === refusal);
    const partOf = (name: string): number => suspected(name, peers) / peers.length;
    const fitting = suspects.filter((name) => partOf(name) >= CASE_PART && !isElsewhere(name, task));
    const [likely, doubtful] = [false, true].map((contradicted) =>
      fitting.filter((name) => (partOf(name) < LIKELY_PART || speakAgainst(name, task) > 0) === contradicted),
    ) as [string[], string[]];
    const rivals = best(
      best(likely, (name) => suspected(name, failed)),
      (name) => -speakAgainst(name),
    );
    if (rivals.length === 1 || rivals.length === 2) causes.set(check, { names: rivals as Cause['names'] });
    if (likely.length > 0 || toldInPart.has(task)) continue;
    // Whoever got it right more often than wrong does not have this mistake, not even in part.
    const inPart = doubtful.filter((name) => speakAgainst(name, task) <= suspected(name, peers));
    const [only, ...others] = best(
      best(inPart, (name) => suspected(name, failed)),
      (name) => -speakAgainst(name),
    );
    if (only === undefined || others.length > 0) continue;
    causes.set(check, { names: [only], thisCaseOnly: true });
    toldInPart.add(task);
  }
  return causes;
}

function best(names: readonly string[], rate: (name: string) => number): readonly string[] {
  if (names.length <= 1) return names;
  const rates = names.map(rate);
  return names.filter((_, index) => rates[index] === Math.max(...rates));
}
