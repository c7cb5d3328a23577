import type { Answerer } from '../../engine/binding/answerer.ts';
import type { CheckProbes } from '../../engine/binding/diagnosis-table.ts';
import type { Probe } from '../../engine/binding/hash-answers.ts';
import { countWrong, ENOUGH, rateAnswer } from './rate-answer.ts';

/** So many calls of a check are enough, and of others: whom they do not tell apart is told of elsewhere, or not at all. */
const MOST = 5;

/** Of all calls, looked at are the smallest. */
const LOOKED_AT = 150;

/** The better, the larger: the first number that differs counts. */
type Rating = [recognised: number, kinds: number, wrong: number, variety: number];

/**
 * Chooses the calls that tell most misconceptions from everybody else, as few and as small ones as will do.
 *
 * @param asked.own the calls that a check makes: whoever answers all of them rightly is not recognised
 * @param asked.others calls that other checks make of the same functions, used where the check's own are not enough
 * @param candidates.told those who are to be recognised by their answers
 * @param candidates.kept those who must not be taken for one of them, right or wrong
 * @param candidates.reference answers rightly, and is not to be taken for one of them either
 */
export function chooseProbes(
  asked: CheckProbes,
  { told, kept, reference }: { told: Answerer[]; kept: Answerer[]; reference: Answerer },
): CheckProbes {
  const own = smallest(asked.own);
  const others = smallest(asked.others);
  const everybody = [...told, ...kept, reference];
  const answers = new Map(
    [...own, ...others].map((probe) => [probe, everybody.map((one) => rateAnswer(probe, one))]),
  );
  const rate = (probes: Probe[]): Rating => {
    const answersOf = (index: number, some = probes) => some.map((probe) => answers.get(probe)!.at(index)!);
    const kinds = everybody.map((_, index) =>
      answersOf(index)
        .map(({ hash }) => hash)
        .join(),
    );
    const ownProbes = probes.filter((probe) => own.includes(probe));
    const wrongIn = (index: number, some: Probe[]) => countWrong(answersOf(index, some), answersOf(-1, some));
    const wrong = told.map((_, index) => (wrongIn(index, ownProbes) === 0 ? 0 : wrongIn(index, probes)));
    const recognised = wrong.filter(
      (count, index) => count === ENOUGH && kinds.indexOf(kinds[index]!) === kinds.lastIndexOf(kinds[index]!),
    );
    const sum = wrong.reduce((all, count) => all + count, 0);
    return [recognised.length, new Set(kinds).size, sum, varietyOf(probes)];
  };

  let chosen: Probe[] = [];
  for (const calls of [own, others]) {
    for (const most = chosen.length + MOST; chosen.length < most; ) {
      const left = calls.filter((probe) => !chosen.includes(probe));
      // Variety alone is no reason for one more.
      const bound: Rating = [...(rate(chosen).slice(0, 3) as [number, number, number]), Infinity];
      const next = bestOf(left, (probe) => rate([...chosen, probe]), bound);
      if (!next) break;
      chosen.push(next);
    }
  }
  const [recognised] = rate(chosen);
  // Those of others first: the check's own say more.
  for (const probe of chosen.toReversed()) {
    const rest = chosen.filter((other) => other !== probe);
    if (rate(rest)[0] === recognised) chosen = rest;
  }
  return {
    own: chosen.filter((probe) => own.includes(probe)),
    others: chosen.filter((probe) => !own.includes(probe)),
  };
}

/** How many different arguments there are: two calls with the same size and stride may be answered wrongly alike. */
const varietyOf = (probes: Probe[]): number =>
  new Set(probes.flatMap(({ task, args }) => args.map((arg, at) => `${task} ${at} ${JSON.stringify(arg)}`)))
    .size;

/** The smallest calls of those that were made, as many as are looked at. */
export function smallest(probes: Probe[]): Probe[] {
  const sizes = new Map(probes.map((probe) => [probe, JSON.stringify(probe).length]));
  return probes.toSorted((one, other) => sizes.get(one)! - sizes.get(other)!).slice(0, LOOKED_AT);
}

/** The first of those with the best rating; `undefined` where none is better than a bound. */
function bestOf(probes: Probe[], rate: (probe: Probe) => Rating, bound: Rating): Probe | undefined {
  let best: Probe | undefined;
  let rating = bound;
  for (const probe of probes) {
    const own = rate(probe);
    if (!isBetter(own, rating)) continue;
    best = probe;
    rating = own;
  }
  return best;
}

function isBetter(one: Rating, other: Rating): boolean {
  const index = one.findIndex((number, at) => number !== other[at]);
  return index >= 0 && one[index]! > other[index]!;
}
