import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { detectLayers } from '../../grader/engine/sandbox/isolation.ts';
import { LAYERS } from '../../grader/engine/sandbox/layers.ts';
import type { Limits } from '../../grader/engine/sandbox/limits.ts';
import { ATTACKS, type Case, ODDITIES, readCorpus } from '../../grader/trials/attacks/corpus.ts';
import { type CaseOutcome, runCorpus, TIGHT } from '../../grader/trials/attacks/run-corpus.ts';

const { layers, missing } = detectLayers();
const full = layers.length === LAYERS.length;
if (!full) console.warn('the corpus of attacks is for full isolation, and is left out:', missing);
const jobs = Math.max(2, availableParallelism());

/** More than the limits of a case together, on a machine that is busy with all of them. */
const LONGEST_SECONDS = 90;

const MAX = 10;
const MINUTES = 60_000;

/** Control characters, what is invisible or turns the direction, and commands for the log of a workflow. */
const HARMFUL = /[^\P{C}\n\t]|^\s*::|##\[/mu;

/** Every text in a report. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

async function run(corpus: Case[], limits?: Limits): Promise<Map<string, CaseOutcome>> {
  const { cases, remains } = await runCorpus(corpus, { layers, jobs, ...(limits ? { limits } : {}) });
  expect(remains).toEqual([]);
  expect(cases.filter(({ problems }) => problems.length > 0)).toEqual([]);
  return new Map(cases.map((outcome) => [outcome.name, outcome]));
}

const scores = (outcomes: Iterable<CaseOutcome>): Record<string, number | undefined> =>
  Object.fromEntries(Array.from(outcomes, ({ name, report }) => [name, report?.score]));

describe('the corpus of attacks', () => {
  const corpus = readCorpus(ATTACKS, 0);

  test('is large, and each family has several', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(80);
    const families = Object.groupBy(corpus, ({ name }) => name.split('/')[0]!);
    for (const [family, members] of Object.entries(families)) {
      expect(members!.length, family).toBeGreaterThanOrEqual(3);
    }
  });

  test.skipIf(!full)(
    `gains nothing, sees nothing, leaves nothing behind (${layers.join(', ')})`,
    async () => {
      const outcomes = await run(corpus, TIGHT);
      expect(scores(outcomes.values())).toEqual(
        Object.fromEntries(corpus.map(({ name, deserves }) => [name, deserves])),
      );
      for (const { name, seconds, report } of outcomes.values()) {
        expect(seconds, name).toBeLessThan(LONGEST_SECONDS);
        expect(
          textsOf(report).filter((text) => HARMFUL.test(text)),
          name,
        ).toEqual([]);
      }
    },
    60 * MINUTES,
  );
});

test(
  'right solutions that look odd get full points',
  async () => {
    const corpus = readCorpus(ODDITIES, MAX);
    expect(corpus.length).toBeGreaterThanOrEqual(20);
    expect(scores((await run(corpus)).values())).toEqual(
      Object.fromEntries(corpus.map(({ name }) => [name, MAX])),
    );
  },
  30 * MINUTES,
);
