import type { Answerer } from '../../binding/answerer.ts';
import type { Probe } from '../../binding/hash-answers.ts';
import { compareAnswers, ENOUGH } from './compare-answers.ts';

/** So many calls of a check are enough: whom they do not tell apart is told of by another check, or not at all. */
const MOST = 5;

/** Of a check's calls, looked at are the smallest. */
const LOOKED_AT = 300;

/** The better, the larger: the first number that differs counts. */
type Rating = [recognised: number, kinds: number, wrong: number];

/**
 * Chooses the calls that tell most misconceptions from everybody else, as few and as small ones as will do.
 *
 * @param asked the calls that a check makes
 * @param told those who are to be recognised by their answers
 * @param others those who must not be taken for one of them
 * @param reference answers rightly, and is not to be taken for one of them either
 */
export function chooseProbes(
  asked: Probe[],
  { told, others, reference }: { told: Answerer[]; others: Answerer[]; reference: Answerer },
): Probe[] {
  const sizeOf = new Map(asked.map((probe) => [probe, JSON.stringify(probe).length]));
  const left = asked.toSorted((one, other) => sizeOf.get(one)! - sizeOf.get(other)!).slice(0, LOOKED_AT);
  const everybody = [...told, ...others, reference];
  const answers = new Map(
    left.map((probe) => [probe, everybody.map((one) => compareAnswers(probe, one, reference))]),
  );
  const rate = (probes: Probe[]): Rating => {
    const kinds = everybody.map((_, index) => probes.map((probe) => answers.get(probe)![index]!.hash).join());
    const wrong = told.map((_, index) =>
      Math.min(
        ENOUGH,
        probes.reduce((sum, probe) => sum + answers.get(probe)![index]!.wrong, 0),
      ),
    );
    const recognised = wrong.filter(
      (count, index) => count === ENOUGH && kinds.indexOf(kinds[index]!) === kinds.lastIndexOf(kinds[index]!),
    );
    return [recognised.length, new Set(kinds).size, wrong.reduce((sum, count) => sum + count, 0)];
  };

  let chosen: Probe[] = [];
  for (let best = rate(chosen); chosen.length < MOST; ) {
    const next = left
      .filter((probe) => !chosen.includes(probe))
      .map((probe) => ({ probe, rating: rate([...chosen, probe]) }))
      .reduce((one, other) => (isBetter(other.rating, one.rating) ? other : one), {
        probe: undefined as Probe | undefined,
        rating: best,
      });
    if (!next.probe) break;
    chosen.push(next.probe);
    best = next.rating;
  }
  const [recognised] = rate(chosen);
  for (const probe of [...chosen]) {
    const rest = chosen.filter((other) => other !== probe);
    if (rate(rest)[0] === recognised) chosen = rest;
  }
  return chosen;
}

function isBetter(one: Rating, other: Rating): boolean {
  const index = one.findIndex((number, at) => number !== other[at]);
  return index >= 0 && one[index]! > other[index]!;
}
