import { inject, type RunnerTestCase, TestRunner } from 'vitest';
import { inFolder } from '../../engine/binding/in-folder.ts';
import { loadCandidates } from '../candidates/load-candidates.ts';
import type { CheckVerification } from './check-verification.ts';
import { type FileTrial, verifyCheck } from './verify-check.ts';
import type { VerifyPlan } from './verify-plan.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** By exercise's folder. */
    plans: Record<string, VerifyPlan>;
  }
  interface TaskMeta {
    verification?: CheckVerification;
  }
}

/** A runner for Vitest that runs each check many times: on everything right and everything wrong. */
export default class VerifyRunner extends TestRunner {
  #trial: Promise<FileTrial> | undefined;

  async runTask(test: RunnerTestCase): Promise<void> {
    this.#trial ??= trialOf(test.file.filepath);
    test.meta.verification = await verifyCheck(test, await this.#trial);
  }
}

async function trialOf(checks: string): Promise<FileTrial> {
  const found = Object.entries(inject('plans')).find(([folder]) => inFolder(checks, folder));
  if (!found) throw new Error(`nothing is planned for ${checks}`);
  const [folder, plan] = found;
  const [reference, ...others] = await loadCandidates(plan.candidates);
  const alive = new Map(others.map((candidate) => [candidate, new Set(plan.seeds)]));
  return { folder, plan, reference: reference!, others, alive };
}
