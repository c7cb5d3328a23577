import { diagnose, type Evidence } from '../../engine/scoring/diagnose.ts';
import { taskName } from '../../engine/scoring/report.ts';
import type { MatrixRow } from './check-verification.ts';

/** How well the diagnosis knows the misconceptions: each is graded as if somebody had handed it in. */
export interface DiagnosisRate {
  /** Misconceptions that some failing check names as themselves, and none as another. */
  right: number;
  of: number;
  /** Those that no check names, though they do not say that none can. */
  unnamed: string[];
  /** Those that say that no check can name them, and are named. */
  named: string[];
  /** Those that a check takes for another: which, and for which. */
  mistaken: { misconception: string; check: string; takenFor: string }[];
  /** Pairs of which each answers as the other did in all its failures. */
  alike: [string, string][];
}

/** The part of the misconceptions that has to be diagnosed as themselves. */
const LEAST_RIGHT = 0.95;

/**
 * Grades the diagnosis by what it says of each misconception.
 *
 * @param tasks the exercise's functions, in their order
 * @param untold those that say why no check can name them: they do not count where none does
 */
export function rateDiagnosis(
  misconceptions: string[],
  matrix: MatrixRow[],
  { tasks, untold = [] }: { tasks: string[]; untold?: readonly string[] },
): DiagnosisRate {
  const rate: DiagnosisRate = { right: 0, of: 0, unnamed: [], named: [], mistaken: [], alike: [] };
  const homes = new Map(
    misconceptions.map((name) => {
      const wrong = matrix.flatMap(({ results }) => results[`misconception ${name}`]?.wrong ?? []);
      return [name, tasks.find((task) => wrong.includes(task))];
    }),
  );
  const common = new Map<string, Set<string>>();
  for (const misconception of misconceptions) {
    const suspects = suspectsOf(misconception, matrix);
    // Nothing to grade where only checks that are not diagnosed fail it.
    if (suspects.size === 0) continue;
    common.set(misconception, commonTo([...suspects.values()]));
    const named = [...diagnose(evidenceOf(misconception, matrix), (name) => homes.get(name))];
    const mistaken = named.filter(([, { names }]) => !names.includes(misconception));
    for (const [check, { names }] of mistaken) {
      rate.mistaken.push({ misconception, check, takenFor: names.join(' or ') });
    }
    if (untold.includes(misconception)) {
      if (named.length > 0) rate.named.push(misconception);
      continue;
    }
    rate.of++;
    if (mistaken.length > 0) continue;
    // To be one of two is not enough.
    if (named.some(([, { names }]) => names.length === 1)) rate.right++;
    else rate.unnamed.push(misconception);
  }
  for (const [one, others] of common) {
    for (const other of others) {
      if (one < other && common.get(other)?.has(one)) rate.alike.push([one, other]);
    }
  }
  return rate;
}

/** What is wrong with the diagnosis; nothing where nearly all are named as themselves and none as another. */
export function judgeDiagnosis({ right, of, unnamed, named, mistaken, alike }: DiagnosisRate): string[] {
  return [
    ...alike.map(
      ([one, other]) =>
        `misconceptions ${one} and ${other} answer alike wherever they fail: merge them, or add a check that tells them apart`,
    ),
    ...mistaken.map(
      ({ misconception, check, takenFor }) =>
        `misconception ${misconception} is taken for ${takenFor} at "${check}"`,
    ),
    ...named.map(
      (name) => `misconception ${name} says why no check can name it, yet one does: take untold out`,
    ),
    ...(right < of * LEAST_RIGHT
      ? [
          `only ${right} of ${of} misconceptions are diagnosed as themselves; no check names ${unnamed.join(', ')}`,
        ]
      : []),
  ];
}

function suspectsOf(misconception: string, matrix: MatrixRow[]): Map<string, string[]> {
  const suspects = new Map<string, string[]>();
  for (const { check, results } of matrix) {
    const found = results[`misconception ${misconception}`]?.suspects;
    if (found) suspects.set(check, found);
  }
  return suspects;
}

/** What each check would tell of a submission that is this misconception. */
function evidenceOf(misconception: string, matrix: MatrixRow[]): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const { check, results } of matrix) {
    const { suspects, refusal, unlike } = results[`misconception ${misconception}`] ?? {};
    const task = taskName({ name: check });
    if (suspects) evidence.set(check, { task, suspects, refusal: refusal === true });
    else if (unlike) evidence.set(check, { task, unlike: (name) => unlike.includes(name) });
  }
  return evidence;
}

const commonTo = (lists: string[][]): Set<string> =>
  lists.map((list) => new Set(list)).reduce((common, list) => common.intersection(list));
