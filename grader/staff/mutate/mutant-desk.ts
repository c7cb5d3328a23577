import type { MutantCoverage } from '@stryker-mutator/api/core';

/** What Stryker's process asks of the thread that holds the checks. */
export interface Request {
  /** The mutant to make active; none for a run without mutants. */
  mutant?: string;
  /** The mutant acts while its file is loaded: the file is loaded anew. */
  reload?: boolean;
  /** The checks to run, by full name; all where not given. */
  checks?: string[];
}

/** How one check went. */
export interface CheckRun {
  name: string;
  ms: number;
  /** What it failed with. */
  failure?: string;
}

/** What the thread answers. */
export interface Reply {
  /** Those that ran: after a failure under a mutant, no more do. */
  runs: CheckRun[];
  /** Without mutants: which check reaches which mutants. */
  coverage?: MutantCoverage;
  /** What kept the checks from being read. */
  problem?: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The channel on which requests come and replies go. */
    mutantDesk: string;
    /** The files of checks. */
    mutantChecks: string[];
    /** The reference with all its mutants in it. */
    mutatedFile: string;
  }
}
