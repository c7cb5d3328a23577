import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../grader/engine/course/course.ts';
import { detectLayers } from '../../grader/engine/sandbox/isolation.ts';
import { LAYERS } from '../../grader/engine/sandbox/layers.ts';
import type { Limits } from '../../grader/engine/sandbox/limits.ts';
import { isRoot, SANDBOX_ID } from '../../grader/engine/sandbox/sandbox-user.ts';
import { ATTACKS, type Case, ODDITIES, readCorpus } from '../../grader/trials/attacks/corpus.ts';
import { type CaseOutcome, runCorpus, TIGHT } from '../../grader/trials/attacks/run-corpus.ts';

const { layers, missing } = detectLayers();
const full = layers.length === LAYERS.length;
if (!full) console.warn('the corpus of attacks is for full isolation, and is left out:', missing);
const jobs = Math.max(2, availableParallelism());

/** More than the limits of a case together, on a machine that is busy with all of them. */
const LONGEST_SECONDS = 90;

const AS_NOBODY = [`--reuid=${SANDBOX_ID}`, `--regid=${SANDBOX_ID}`, '--clear-groups'];

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

// As root, sandboxes are another user's; an ordinary user's are their own.
test.runIf(full && isRoot())(
  'as an ordinary user all of them do just as well',
  () => {
    const home = mkdtempSync(join(tmpdir(), 'nobody-home-'));
    const course = copyForAnybody(home);
    chownSync(home, SANDBOX_ID, SANDBOX_ID);
    const ours = relative(ROOT, process.execPath);
    const node = ours.startsWith('..') ? process.execPath : join(course, ours);
    const { stdout, stderr } = spawnSync(
      'setpriv',
      [...AS_NOBODY, node, join(course, 'grader/trials/attacks/print-outcomes.ts'), 'full'],
      {
        cwd: course,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, XDG_DATA_HOME: home },
        maxBuffer: 10_000_000,
      },
    );
    rmSync(home, { recursive: true });
    expect(stdout, stderr).not.toBe('');
    const { cases, remains } = JSON.parse(stdout);
    expect(cases.length).toBe(readCorpus(ATTACKS, 0).length + readCorpus(ODDITIES, MAX).length);
    expect(remains).toEqual([]);
    for (const { name, score, deserves, problems } of cases) {
      expect({ name, score, problems }).toEqual({ name, score: deserves, problems: [] });
    }
  },
  30 * MINUTES,
);

/** The course once more, by hard links where that is possible: where it lies, another user may not be let in. */
function copyForAnybody(folder: string): string {
  const copy = join(folder, 'course');
  const parts = ['package.json', 'node_modules', 'exercises', 'solutions', 'grader', 'datasets'];
  const sources = parts.map((part) => join(ROOT, part));
  // More than once, for a file that another test removes in the meantime is missed.
  const copies = ['-al', '-al', '-a', '-a'].some((how) => {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy);
    return spawnSync('cp', [how, ...sources, copy], { stdio: 'ignore' }).status === 0;
  });
  expect(copies).toBe(true);
  return copy;
}
