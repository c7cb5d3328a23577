/**
 * The highest threshold from which on being wrong is noticed. Whoever is wrong from a lower one on is wrong in more
 * calls, so that halving finds it.
 *
 * @param thresholds those in question, the lowest first
 * @param isKilled runs a check on a reference that is wrong from there on
 * @returns `undefined` where not even the lowest is noticed
 */
export async function highestKilled(
  thresholds: number[],
  isKilled: (from: number) => Promise<boolean>,
): Promise<number | undefined> {
  const last = thresholds.at(-1);
  if (last === undefined) return undefined;
  // As a rule everything that a check asks is compared.
  if (await isKilled(last)) return last;
  let [killed, missed] = [-1, thresholds.length - 1];
  while (missed - killed > 1) {
    // The lowest first: some checks compare nothing of a function that they need.
    const middle = killed === -1 ? 0 : Math.floor((killed + missed) / 2);
    if (await isKilled(thresholds[middle]!)) killed = middle;
    else if (killed === -1) return undefined;
    else missed = middle;
  }
  return thresholds[killed];
}
