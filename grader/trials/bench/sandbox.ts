import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { filesOf, folderOf, ROOT } from '../../engine/course/course.ts';
import { requireIsolation } from '../../engine/sandbox/isolation.ts';
import type { Layer } from '../../engine/sandbox/layers.ts';
import { LIMITS } from '../../engine/sandbox/limits.ts';
import { Oracle } from '../../engine/sandbox/oracle.ts';
import { prepareStage } from '../../engine/sandbox/prepare-stage.ts';
import { stageSubmission } from '../../engine/sandbox/stage.ts';
import { CheckRunner } from '../../engine/scoring/check-runner.ts';
import { Grader } from '../../engine/scoring/grader.ts';
import { median, percentile } from '../../show/statistics.ts';
import { quickExercises } from './quick-exercises.ts';

/** What the sandbox adds to the work of a submission. */
export interface SandboxBench {
  layers: Layer[];
  /** From a call to its answer, in microseconds: a grid of 3×3 cells, and an array of 64×28×28 numbers. */
  roundTrip: { small: Spread; large: Spread };
  /** From nothing to a loaded module, in milliseconds. */
  coldStart: Spread;
  /** Runs of a property a second, of one call each. */
  propertyRuns: { inProcess: number; sandbox: number };
  /** Seconds from the start of a grader to the report on one submission, the references of all quick exercises. */
  oneSubmission: { inProcess: number; sandbox: number };
  /** Seconds for all checks of a reference, in a grader that is warm: all that is left is what the checks do. */
  warm: { exercise: string; inProcess: number; sandbox: number }[];
}

/** The middle of many measurements, and what nine in ten of them stay below. */
export interface Spread {
  median: number;
  ninth: number;
}

const ECHO = `
export const small = (grid: number[][]) => grid;
export const large = (values: Float32Array) => values.length;
`;
const GRID = [
  [0, 1, 0],
  [1, 0, 1],
  [0, 1, 1],
];

/**
 * Measures one after another, in turn where two are compared, so that what else the machine does falls on both.
 *
 * @param options.rounds how often each exercise is graded either way
 */
export async function benchSandbox({ rounds = 5 } = {}): Promise<SandboxBench> {
  const layers = requireIsolation('best');
  const root = mkdtempSync(join(tmpdir(), 'grader-bench-'));
  mkdirSync(join(root, '00-echo'));
  writeFileSync(join(root, '00-echo/echo.ts'), ECHO);
  const stage = stageSubmission(
    root,
    [{ folder: '00-echo', module: 'echo.ts' }],
    join(ROOT, 'exercises/lib'),
  );
  const settings = { stage: stage.folder, layers, limits: LIMITS, sharesCore: true };
  try {
    await prepareStage(settings);
    const { file } = stage.modules['00-echo'] as { file: string };
    const start = () => new Oracle(file, settings);
    const starts = times(20, () => start().close());
    const oracle = start();
    if (oracle.loaded.kind !== 'returned')
      throw new Error(`the sandbox did not start: ${oracle.loaded.kind}`);
    const call = (task: string, argument: unknown) => oracle.call(task, [argument], LIMITS.callMs);
    const small = times(20_000, () => call('small', GRID));
    const values = new Float32Array(64 * 28 * 28);
    const large = times(500, () => call('large', values));
    const propertyRuns = {
      inProcess: runsASecond((grid) => structuredClone(grid)),
      sandbox: runsASecond((grid) => call('small', grid)),
    };
    oracle.close();
    return {
      layers,
      roundTrip: { small: spread(small, 1000), large: spread(large, 1000) },
      coldStart: spread(starts, 1),
      propertyRuns,
      oneSubmission: gradeOnce(rounds),
      warm: await gradeWarm(layers, rounds),
    };
  } finally {
    stage.remove();
    rmSync(root, { recursive: true });
  }
}

/** How long each of so many runs took, in milliseconds. */
function times(count: number, run: () => void): number[] {
  return Array.from({ length: count }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
}

const spread = (milliseconds: number[], scale: number): Spread => ({
  median: scale * median(milliseconds),
  ninth: scale * percentile(milliseconds, 0.9),
});

function runsASecond(ask: (grid: number[][]) => unknown): number {
  const cells = fc.integer({ min: 0, max: 9 });
  const grids = fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
  const numRuns = 5000;
  const property = fc.property(grids, (grid) => ask(grid) !== undefined);
  const [milliseconds] = times(1, () => fc.assert(property, { numRuns, seed: 1 }));
  return numRuns / (milliseconds! / 1000);
}

/** Grades one submission from the start of a process to its end, with and without the sandbox in turn. */
function gradeOnce(rounds: number): SandboxBench['oneSubmission'] {
  const script = join(import.meta.dirname, 'single-run.ts');
  const seconds = { inProcess: [] as number[], sandbox: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const [side, way] of [
      ['sandbox', 'sandbox'],
      ['inProcess', 'in-process'],
    ] as const) {
      const [milliseconds] = times(1, () => execFileSync(process.execPath, [script, way]));
      seconds[side].push(milliseconds! / 1000);
    }
  }
  return { inProcess: median(seconds.inProcess), sandbox: median(seconds.sandbox) };
}

/** Grades the reference of each quick exercise with and without the sandbox in turn. */
async function gradeWarm(layers: Layer[], rounds: number): Promise<SandboxBench['warm']> {
  const grading: SandboxBench['warm'] = [];
  for (const exercise of quickExercises()) {
    const grader = await Grader.open([exercise], { jobs: 1, layers, alone: true });
    const runner = await CheckRunner.open([exercise], { hidden: true, jobs: 1, warm: true });
    const folder = folderOf(exercise);
    const subject = { exercise: folder, file: filesOf(exercise).reference, baseSeed: 1, record: true };
    const sandbox: number[] = [];
    const inProcess: number[] = [];
    // The first of either warms the checks' process.
    for (let round = 0; round <= rounds; round++) {
      for (const [seconds, run] of [
        [sandbox, () => grader.grade(join(ROOT, 'solutions'), { id: 'reference', seed: 1 })],
        [inProcess, () => runner.run({ [folder]: subject })],
      ] as const) {
        const before = performance.now();
        await run();
        if (round > 0) seconds.push((performance.now() - before) / 1000);
      }
    }
    await Promise.all([grader.close(), runner.close()]);
    grading.push({ exercise: folder, inProcess: median(inProcess), sandbox: median(sandbox) });
  }
  return grading;
}
