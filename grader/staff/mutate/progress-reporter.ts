import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import type { Reporter } from '@stryker-mutator/api/report';

type Listener = (done: number, of: number) => void;

let listener: Listener = () => {};

/** Who is told of each mutant that is done. Stryker makes its reporters itself, from this very module. */
export function onProgress(told: Listener): void {
  listener = told;
}

class ProgressReporter implements Reporter {
  #done = 0;
  #of = 0;

  onMutationTestingPlanReady({ mutantPlans }: { mutantPlans: readonly unknown[] }): void {
    this.#of = mutantPlans.length;
  }

  onMutantTested(): void {
    listener(++this.#done, this.#of);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'course', ProgressReporter)];
