import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bindSubject } from '../binding/bind-subject.ts';
import type { Candidate, Outcome } from '../binding/verify-runner.ts';
import { WarmVitest } from '../scoring/warm-vitest.ts';
import { type Exercise, filesOf, folderOf } from './course.ts';
import { makeStub } from './make-stub.ts';

/** One check against every candidate. */
export interface MatrixRow {
  check: string;
  visibility: 'public' | 'hidden';
  points: number;
  outcomes: Record<string, Outcome>;
  slowestMs: number;
}

/** What `verify` found out about one exercise. */
export interface Verification {
  exercise: Exercise;
  candidates: Candidate[];
  matrix: MatrixRow[];
  /** What is wrong; empty where the exercise is sound. */
  problems: string[];
}

const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .sort()
    : [];

function candidatesOf(exercise: Exercise): Candidate[] {
  const files = filesOf(exercise);
  const named = (kind: string, folder: string, right: boolean): Candidate[] =>
    filesIn(folder).map((name) => ({
      name: `${kind} ${basename(name, '.ts')}`,
      file: join(folder, name),
      right,
    }));
  return [
    { name: 'reference', file: files.reference, right: true },
    ...named('variant', files.variants, true),
    { name: 'stub', file: files.stub, right: false },
    ...named('misconception', files.misconceptions, false),
  ];
}

/** Runs every check of an exercise against everything right and everything wrong, and judges the checks by it. */
export async function verifyExercise(exercise: Exercise, seeds: number): Promise<Verification> {
  const files = filesOf(exercise);
  const candidates = candidatesOf(exercise);
  const vitest = await WarmVitest.open({
    files: [files.publicChecks, files.hiddenChecks],
    plugins: [bindSubject()],
    runner: join(import.meta.dirname, '../binding/verify-runner.ts'),
    jobs: 2,
  });
  const modules = await vitest
    .run({ candidates, seeds, exercise: folderOf(exercise) })
    .finally(() => vitest.close());
  const problems: string[] = [];
  const matrix: MatrixRow[] = [];
  for (const module of modules) {
    for (const error of module.errors()) problems.push(`${module.relativeModuleId}: ${error.message}`);
    for (const test of module.children.allTests()) {
      const { points, outcomes, slowest } = test.meta();
      for (const error of test.result().errors ?? []) problems.push(`${test.fullName}: ${error.message}`);
      if (!points) problems.push(`${test.fullName}: has no points`);
      matrix.push({
        check: test.fullName,
        visibility: module.moduleId === files.hiddenChecks ? 'hidden' : 'public',
        points: points ?? 0,
        outcomes: outcomes ?? {},
        slowestMs: slowest ?? 0,
      });
    }
  }
  problems.push(...judge(exercise, candidates, matrix, seeds));
  return { exercise, candidates, matrix, problems };
}

function judge(exercise: Exercise, candidates: Candidate[], matrix: MatrixRow[], seeds: number): string[] {
  const problems: string[] = [];
  const files = filesOf(exercise);
  if (readFileSync(files.stub, 'utf8') !== makeStub(readFileSync(files.reference, 'utf8'))) {
    problems.push('the stub is out of date: run npm run stubs');
  }
  const points = matrix.reduce((sum, row) => sum + row.points, 0);
  if (Math.abs(points - exercise.points) > 1e-9) {
    problems.push(`the checks are worth ${points} points, course.json says ${exercise.points}`);
  }
  for (const { name, right } of candidates) {
    for (const row of matrix) {
      const outcome = row.outcomes[name];
      if (right && outcome?.failed) {
        problems.push(
          `${name} is right, yet fails "${row.check}" under ${outcome.failed} of ${seeds} seeds: ${outcome.message}`,
        );
      }
      if (name === 'stub' && !outcome?.message?.includes('to do: ')) {
        problems.push(`the stub does not fail "${row.check}" as not started`);
      }
    }
    if (!right && !matrix.some((row) => row.outcomes[name]?.passed === 0)) {
      problems.push(`${name} is wrong, yet no check fails it under every seed`);
    }
  }
  const wrong = candidates.filter(({ name, right }) => !right && name !== 'stub');
  for (const row of matrix) {
    if (!wrong.some(({ name }) => row.outcomes[name]?.failed))
      problems.push(`"${row.check}" fails nothing wrong`);
  }
  return problems;
}
