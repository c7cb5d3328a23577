/**
 * Names the one misconception behind each failed check of a submission, where there is one.
 *
 * Of those that answer as the submission did on the calls of a failure, the one is named that explains the most
 * failures of the exercise. Where several explain as many, what the submission got right decides: whoever has only
 * one mistake is not told of another that would have shown elsewhere. Where that does not decide either, nobody is
 * named: a wrong diagnosis is worse than none.
 *
 * @param suspects by failed check of one exercise: the misconceptions that answer as the submission did
 * @param agreements on how many of the passed checks a misconception answers as the submission did; asked only of
 *   those between whom it has to decide
 * @returns by check: the misconception; checks without a diagnosis are left out
 */
export function diagnose<Check>(
  suspects: ReadonlyMap<Check, readonly string[]>,
  agreements: (misconception: string) => number,
): Map<Check, string> {
  const explained = new Map<string, number>();
  for (const name of [...suspects.values()].flat()) explained.set(name, (explained.get(name) ?? 0) + 1);
  const diagnoses = new Map<Check, string>();
  for (const [check, names] of suspects) {
    const rivals = best([...names], (name) => explained.get(name)!);
    const [name, ...others] = rivals.length > 1 ? best(rivals, agreements) : rivals;
    if (name !== undefined && others.length === 0) diagnoses.set(check, name);
  }
  return diagnoses;
}

function best(names: string[], rate: (name: string) => number): string[] {
  const rates = names.map(rate);
  return names.filter((_, index) => rates[index] === Math.max(...rates));
}
