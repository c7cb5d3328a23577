import { readCourse } from '../../engine/course/course.ts';
import { ALLOWABLE_GLOBALS } from '../../engine/sandbox/allowable-globals.ts';
import type { Layer } from '../../engine/sandbox/layers.ts';
import { LIMITS, type Limits } from '../../engine/sandbox/limits.ts';
import { Grader } from '../../engine/scoring/grader.ts';
import type { Report } from '../../engine/scoring/report.ts';
import type { Case } from './corpus.ts';
import { Trap } from './trap.ts';

/** What became of one case. */
export interface CaseOutcome {
  name: string;
  deserves: number;
  seconds: number;
  /** Absent where grading itself failed. */
  report?: Report;
  /** What must not be: secrets told, files left, connections made, a failure of the grader. */
  problems: string[];
}

/** The outcomes of a corpus, and what was still there when all was over. */
export interface CorpusOutcome {
  cases: CaseOutcome[];
  remains: string[];
}

const SEED = 20_261_122;

/** For attacks: enough for what is right, and less of a wait for what never ends or grows without end. */
export const TIGHT: Limits = {
  ...LIMITS,
  loadMs: 2_000,
  callMs: 250,
  wallTimes: 3,
  checkMs: 1_000,
  exerciseMs: 2_000,
  heapMb: 128,
  residentBytes: 300_000_000,
  floodBytes: 2_000_000,
};

/**
 * Grades every case of a corpus for real, as submissions of exercise 01, which may use whatever a course may allow: an
 * attack has more to hand than in any exercise.
 *
 * @param options.layers what stands between the cases and the grader
 * @param options.jobs graders side by side
 * @param options.limits what the cases may use; by default the usual
 * @param options.onBegin told of each case before it is graded
 * @param options.onCase told of each case when it is done
 */
export async function runCorpus(
  corpus: Case[],
  {
    layers,
    jobs,
    limits = LIMITS,
    onBegin,
    onCase,
  }: {
    layers: Layer[];
    jobs: number;
    limits?: Limits;
    onBegin?: (one: Case) => void;
    onCase?: (outcome: CaseOutcome) => void;
  },
): Promise<CorpusOutcome> {
  const exercises = [{ ...readCourse().exercises[0]!, globals: [...ALLOWABLE_GLOBALS] }];
  const trap = await Trap.open();
  const waiting = [...corpus];
  const outcomes = new Map<Case, CaseOutcome>();
  const work = async (): Promise<void> => {
    let grader: Grader | undefined;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      onBegin?.(next);
      const submission = trap.lay(next);
      const start = performance.now();
      const outcome: CaseOutcome = { name: next.name, deserves: next.deserves, seconds: 0, problems: [] };
      try {
        grader ??= await Grader.open(exercises, { jobs: 1, layers, limits });
        outcome.report = await grader.grade(submission, { id: 'case', seed: SEED });
        outcome.problems.push(...trap.told(outcome.report));
      } catch (error) {
        outcome.problems.push(`grading failed: ${(error as Error).message}`);
        await grader?.close();
        grader = undefined;
      }
      outcome.seconds = (performance.now() - start) / 1000;
      outcome.problems.push(...(await trap.leftovers()));
      outcomes.set(next, outcome);
      onCase?.(outcome);
    }
    await grader?.close();
  };
  try {
    await Promise.all(Array.from({ length: jobs }, work));
    return { cases: corpus.map((one) => outcomes.get(one)!), remains: trap.remains() };
  } finally {
    trap.close();
  }
}
