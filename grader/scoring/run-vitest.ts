import { join, relative } from 'node:path';
import type { ProvidedContext } from 'vitest';
import type { Plugin } from 'vitest/config';
import { createVitest, type Reporter, type TestModule } from 'vitest/node';
import { ROOT } from '../authoring/course.ts';

/** What to run with Vitest, and how. */
export interface VitestRun {
  /** The files of checks. */
  files: string[];
  plugins?: Plugin[];
  /** Loaded before each file, after the course's own. */
  setupFiles?: string[];
  /** A runner in place of Vitest's own. */
  runner?: string;
  /** What the checks' process can `inject`. */
  provide?: Partial<ProvidedContext>;
  reporter?: Reporter;
  /** Files that run side by side. */
  jobs?: number;
}

/**
 * Runs files of checks in processes of their own and tells what came of each.
 *
 * The disk cache is off: it does not know that the same import means another subject from run to run.
 */
export async function runVitest(run: VitestRun): Promise<readonly TestModule[]> {
  const vitest = await createVitest(
    {
      config: false,
      root: ROOT,
      watch: false,
      pool: 'forks',
      include: run.files.map((file) => relative(ROOT, file)),
      setupFiles: [join(ROOT, 'exercises/lib/setup.ts'), ...(run.setupFiles ?? [])],
      reporters: run.reporter ? [run.reporter] : [],
      fsModuleCache: false,
      ...(run.runner ? { runner: run.runner } : {}),
      ...(run.provide ? { provide: run.provide as ProvidedContext } : {}),
      ...(run.jobs ? { maxWorkers: run.jobs } : {}),
    },
    { plugins: run.plugins ?? [] },
  );
  try {
    const { testModules } = await vitest.start();
    return testModules;
  } finally {
    await vitest.close();
  }
}
