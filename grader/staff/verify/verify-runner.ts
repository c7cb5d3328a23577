import { inject, type RunnerTestCase, TestRunner } from 'vitest';
import { inFolder } from '../../engine/binding/in-folder.ts';
import { type TrustedAnswerer, trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { type Candidate, labelOf } from './candidate.ts';
import { doNothing } from './do-nothing.ts';
import { type Cast, type Member, verifyCheck } from './verify-check.ts';
import type { CheckVerification, VerifyPlan } from './verify-plan.ts';

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
  #cast: Promise<Cast> | undefined;

  async runTask(test: RunnerTestCase): Promise<void> {
    this.#cast ??= loadCast(test.file.filepath);
    test.meta.verification = await verifyCheck(test, await this.#cast);
  }
}

async function loadCast(checks: string): Promise<Cast> {
  const found = Object.entries(inject('plans')).find(([folder]) => inFolder(checks, folder));
  if (!found) throw new Error(`nothing is planned for ${checks}`);
  const [folder, plan] = found;
  const load = async (file: string) => trustedAnswerer(await import(/* @vite-ignore */ file));
  const memberOf = (candidate: Candidate, answerer: TrustedAnswerer): Member => ({
    candidate,
    label: labelOf(candidate),
    answerer,
    alive: new Set(plan.seeds),
  });
  const [first, ...rest] = plan.candidates;
  const right = await load(first!.file!);
  const others: Member[] = [];
  for (const candidate of rest) {
    const { file, name } = candidate;
    others.push(memberOf(candidate, file ? await load(file) : doNothing(name, right, first!.file!)));
  }
  return { folder, plan, reference: memberOf(first!, right), others };
}
