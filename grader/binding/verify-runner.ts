import fc from 'fast-check';
import { inject, type RunnerTestCase, TestRunner } from 'vitest';
import { checkSeed } from './check-seed.ts';
import { bind, type Subject } from './subject.ts';
import { trustedSubject } from './trusted-subject.ts';

/** Something to run every check against, and whether it is meant to pass. */
export interface Candidate {
  name: string;
  /** The module's file. */
  file: string;
  right: boolean;
}

/** How one candidate fared in one check, over all seeds. */
export interface Outcome {
  passed: number;
  failed: number;
  /** The first failure's message. */
  message?: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    candidates: Candidate[];
    seeds: number;
    exercise: string;
  }
  interface TaskMeta {
    /** By candidate's name. */
    outcomes?: Record<string, Outcome>;
    /** Milliseconds that the slowest run of the check took on something right. */
    slowest?: number;
  }
}

/** Runs each check many times: against every candidate, under every seed, in one warm process. */
export default class VerifyRunner extends TestRunner {
  #subjects: Promise<Map<Candidate, Subject>> | undefined;

  async runTask(test: RunnerTestCase): Promise<void> {
    this.#subjects ??= this.#load();
    const subjects = await this.#subjects;
    const run = TestRunner.getTestFn(test);
    const name = test.fullTestName;
    const outcomes: Record<string, Outcome> = {};
    let slowest = 0;
    for (const [candidate, subject] of subjects) {
      const outcome: Outcome = { passed: 0, failed: 0 };
      outcomes[candidate.name] = outcome;
      bind(subject);
      for (let seed = 1; seed <= inject('seeds'); seed++) {
        fc.configureGlobal({
          ...fc.readConfigureGlobal(),
          seed: checkSeed(seed, inject('exercise'), name),
          endOnFailure: true,
        });
        const start = performance.now();
        try {
          await run();
          outcome.passed++;
        } catch (error) {
          outcome.failed++;
          outcome.message ??= error instanceof Error ? error.message : String(error);
        }
        if (candidate.right) slowest = Math.max(slowest, performance.now() - start);
      }
    }
    test.meta.outcomes = outcomes;
    test.meta.slowest = slowest;
  }

  async #load(): Promise<Map<Candidate, Subject>> {
    const subjects = new Map<Candidate, Subject>();
    for (const candidate of inject('candidates')) {
      subjects.set(candidate, trustedSubject(await import(/* @vite-ignore */ candidate.file)));
    }
    return subjects;
  }
}
