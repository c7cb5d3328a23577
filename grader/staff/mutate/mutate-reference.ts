import { dirname, join, relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { type Exercise, filesOf, folderOf, ROOT } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';
import { onProgress } from './progress-reporter.ts';

/**
 * Mutates the reference of an exercise, a place at a time, and runs its public and hidden checks on each mutant.
 *
 * The mutants live in a copy of the reference. What the checks compare with is the reference itself: were both one
 * file, both would mutate together, and no mutant would ever differ.
 *
 * @param options.onMutant told how many mutants are done, of how many
 * @throws InputError where the checks do not even pass on the reference as it is
 */
export async function mutateReference(
  exercise: Exercise,
  { onMutant = () => {} }: { onMutant?: (done: number, of: number) => void } = {},
): Promise<MutantResult[]> {
  const { reference, publicChecks, hiddenChecks } = filesOf(exercise);
  const mutated = relative(ROOT, reference);
  onProgress(onMutant);
  // Stryker takes the folder that it is called in for the project's.
  process.chdir(ROOT);
  const stryker = new Stryker({
    mutate: [mutated],
    checks: [publicChecks, hiddenChecks],
    testRunner: 'checks',
    reporters: ['course'],
    plugins: ['stryker-runner.ts', 'progress-reporter.ts'].map((file) => join(import.meta.dirname, file)),
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // A loop that never ends is found out by how often it goes round. By time alone, what survives on a busy machine
    // would seem to be killed.
    timeoutMS: 60_000,
    // What a mutant needs beside it: the library that exercises may import, and the reference's own files.
    ignorePatterns: ['*', '!exercises/lib/*.ts', `!${dirname(mutated)}/*.ts`],
    symlinkNodeModules: false,
    tempDirName: '.cache/mutants',
    cleanTempDir: 'always',
    disableTypeChecks: false,
    warnings: false,
    logLevel: 'off',
    fileLogLevel: 'off',
  } as object);
  try {
    return await stryker.runMutationTest();
  } catch (error) {
    const folder = folderOf(exercise);
    throw new InputError(
      `${folder} cannot be mutated (${(error as Error).message}): npm run verify -- ${exercise.id} must be sound first`,
    );
  }
}
