import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ProvidedContext } from 'vitest';
import type { Plugin } from 'vitest/config';
import {
  BaseSequencer,
  createVitest,
  type Reporter,
  type TestModule,
  type TestSpecification,
  type Vitest,
} from 'vitest/node';
import { HOME, ROOT } from '../course/course.ts';
import { makeOwnFolder } from '../sandbox/own-folder.ts';
import { temporaryFolder, withTemporary } from '../sandbox/temporary-folder.ts';
import { Silence } from './silence.ts';
import { WarmPool } from './warm-pool.ts';

/** What to run with Vitest, and how. */
export interface VitestSetup {
  /** The files of checks. */
  files: string[];
  plugins: Plugin[];
  /** Loaded before each file, after the course's own. */
  setupFiles?: string[];
  /** A runner in place of Vitest's own. */
  runner?: string;
  reporter?: Reporter;
  /** Files that run side by side. */
  jobs?: number;
  /** Processes outlive a run and serve the next; files share them. */
  warm?: boolean;
}

/** What outlives a run, so that Node loads it; Vitest would load it anew with each file of checks. */
const OUTLIVING = ['grader/engine/sandbox/', 'grader/engine/binding/kept-examiner.ts'].map(
  (path) =>
    new RegExp(
      join(HOME, path)
        .replaceAll('\\', '/')
        .replaceAll(/[^\w/]/g, '\\$&'),
    ),
);

/** Files run in the order in which they are given, not the slowest first: those of one exercise follow each other. */
class AsGiven extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

/** Vitest notes a secret for its server, which is not started here, in what Linux calls the user's data folder. */
async function withDataIn<T>(folder: string, start: () => Promise<T>): Promise<T> {
  const { XDG_DATA_HOME: before } = process.env;
  process.env.XDG_DATA_HOME = folder;
  try {
    return await start();
  } finally {
    if (before === undefined) delete process.env.XDG_DATA_HOME;
    else process.env.XDG_DATA_HOME = before;
  }
}

/** Of a file of checks: one by its full name, or those of a function. */
function chosen(only: string | undefined): { testNames?: string[]; testNamePattern?: RegExp } {
  if (only === undefined) return {};
  return only.includes(' > ')
    ? { testNames: [only] }
    : { testNamePattern: new RegExp(`^${RegExp.escape(only)} > `) };
}

/** Vitest, started once: its files are transformed once, however often they run. */
export class WarmVitest {
  readonly #vitest: Vitest;
  readonly #files: string[];
  readonly #pool: WarmPool | undefined;
  readonly #silence: Silence;
  /** Where Vitest keeps what it has transformed, for as long as it is there. */
  readonly #temporary: string;

  private constructor(
    vitest: Vitest,
    files: string[],
    { pool, silence, temporary }: { pool: WarmPool | undefined; silence: Silence; temporary: string },
  ) {
    this.#vitest = vitest;
    this.#files = files;
    this.#pool = pool;
    this.#silence = silence;
    this.#temporary = temporary;
  }

  static async open(setup: VitestSetup): Promise<WarmVitest> {
    const pool = setup.warm ? new WarmPool() : undefined;
    const silence = new Silence();
    // Neither in node_modules nor in the user's home: where they cannot be written, Vitest would fail or wait for ever.
    const cacheDir = join(temporaryFolder(), `course-vite-${process.getuid?.() ?? 'user'}`);
    const temporary = makeOwnFolder('vitest');
    const vitest = await withTemporary(temporary, () =>
      withDataIn(cacheDir, () =>
        createVitest(
          {
            config: false,
            root: ROOT,
            watch: false,
            // Calls have limits of their own; a machine under load must not cost a point.
            testTimeout: 0,
            ...(pool ? { pool, isolate: false } : { pool: 'forks' }),
            // As in sandboxes: no code is made of text.
            execArgv: ['--disallow-code-generation-from-strings', '--disable-warning=ExperimentalWarning'],
            include: setup.files.map((file) => relative(ROOT, file)),
            setupFiles: [join(import.meta.dirname, '../../checks/setup.ts'), ...(setup.setupFiles ?? [])],
            reporters: [silence, ...(setup.reporter ? [setup.reporter] : [])],
            sequence: { sequencer: AsGiven },
            // Vitest's cache on disk does not know that the same import means another subject from run to run.
            fsModuleCache: false,
            server: { deps: { external: OUTLIVING } },
            ...(setup.runner ? { runner: setup.runner } : {}),
            ...(setup.jobs ? { maxWorkers: setup.jobs } : {}),
          },
          { plugins: setup.plugins, cacheDir },
        ),
      ),
    );
    await vitest.standalone();
    return new WarmVitest(vitest, setup.files, { pool, silence, temporary });
  }

  /**
   * Runs the files, each in a process of its own unless they are to be warm.
   *
   * @param provide what the checks' processes can `inject`
   * @param only the one check to run, by its full name, or all of one function
   * @param files which of the files; all by default
   * @param longestMs the longest that one check can take; where one takes longer, the warm processes are ended, and
   *   with them the run
   * @param spend warm processes of this run serve no other
   */
  async run(
    provide: Partial<ProvidedContext>,
    {
      only,
      files = this.#files,
      longestMs,
      spend = false,
    }: {
      only?: string | undefined;
      files?: string[];
      longestMs?: number | undefined;
      spend?: boolean;
    } = {},
  ): Promise<readonly TestModule[]> {
    if (this.#pool) this.#pool.spends = spend;
    const project = this.#vitest.getRootProject();
    for (const [key, value] of Object.entries(provide)) {
      project.provide(key as keyof ProvidedContext, value as ProvidedContext[keyof ProvidedContext]);
    }
    const specifications = files.map((file) => project.createSpecification(file, chosen(only)));
    if (longestMs !== undefined) this.#silence.watch(longestMs, () => this.#pool?.close());
    try {
      return (await this.#vitest.runTestSpecifications(specifications)).testModules;
    } finally {
      this.#silence.end();
    }
  }

  /** A file has changed: it is read again by the next run. */
  forget(file: string): void {
    this.#vitest.invalidateFile(file);
  }

  async close(): Promise<void> {
    // A run in hand may be caught in a student's endless loop: Vitest would wait for it.
    this.#pool?.close();
    await this.#vitest.close();
    this.#pool?.close();
    rmSync(this.#temporary, { recursive: true, force: true });
  }
}
