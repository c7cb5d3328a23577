import { relative } from 'node:path';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { HOME } from '../../engine/course/course.ts';
import { MONEY_PATH } from './money-path.ts';

/**
 * Mutates the money path, a place at a time, and runs on each mutant those unit tests that come by it.
 *
 * @param files globs of what to mutate, from the root
 * @returns all mutants, with their files named from the root
 */
export async function mutateMoneyPath(files: string[] = MONEY_PATH): Promise<MutantResult[]> {
  // Stryker takes the folder that it is called in for the project's.
  process.chdir(HOME);
  const stryker = new Stryker({
    mutate: files,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'grader/staff/mutate/money-path.vitest.config.ts' },
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // On a busy machine a mutant that survives must not seem to be one that never ends.
    timeoutMS: 60_000,
    reporters: [],
    ignorePatterns: ['/playground', '/.cache', '/coverage', '/reports'],
    tempDirName: '.cache/money-path',
    cleanTempDir: 'always',
    disableTypeChecks: false,
    warnings: false,
    logLevel: 'off',
    fileLogLevel: 'off',
  } as object);
  const results = await stryker.runMutationTest();
  return results.map((result) => ({ ...result, fileName: relative(HOME, result.fileName) }));
}
