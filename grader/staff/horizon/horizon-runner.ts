import { readFileSync } from 'node:fs';
import { inject, type RunnerTestCase, TestRunner } from 'vitest';
import { inFolder } from '../../engine/binding/in-folder.ts';
import { trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { loadModule } from '../load-module.ts';
import { type HorizonTrial, horizonCheck, type Reach } from './horizon-check.ts';
import { parametersIn } from './parameters-in.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** By exercise's folder. */
    horizons: Record<string, { reference: string; seeds: number[] }>;
  }
  interface TaskMeta {
    /** How far the checks of the file see, up to this one. */
    reaches?: Reach[];
  }
}

/** A runner for Vitest that finds out how far each check sees. */
export default class HorizonRunner extends TestRunner {
  #trial: Promise<HorizonTrial> | undefined;

  async runTask(test: RunnerTestCase): Promise<void> {
    this.#trial ??= trialOf(test.file.filepath);
    const trial = await this.#trial;
    // Nobody waits for what takes minutes, some hundred times.
    if (!test.meta.slow) await horizonCheck(test, trial);
    test.meta.reaches = trial.reaches;
  }
}

async function trialOf(checks: string): Promise<HorizonTrial> {
  const found = Object.entries(inject('horizons')).find(([folder]) => inFolder(checks, folder));
  if (!found) throw new Error(`nothing is planned for ${checks}`);
  const [folder, { reference, seeds }] = found;
  return {
    folder,
    seeds,
    reference: trustedAnswerer(await loadModule(reference)),
    parameters: parametersIn(readFileSync(reference, 'utf8')),
    reaches: [],
    calls: seeds.map(() => new Map()),
  };
}
