import { DEMANDS, type Demand, IsolationError, requireIsolation } from '../engine/sandbox/isolation.ts';
import type { Layer } from '../engine/sandbox/layers.ts';
import { whyNoPipes } from '../engine/sandbox/pipe-pair.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads `--isolation`: the layers to grade with.
 *
 * @throws UsageError where it is no demand that there is, or `full` and a layer is missing, or this system cannot
 *   grade at all
 */
export function isolationOption(given: string | boolean | undefined): Layer[] {
  const demand = given ?? 'best';
  if (!DEMANDS.includes(demand as Demand)) {
    throw new UsageError(`--isolation must be one of ${DEMANDS.join(', ')}, got "${demand}"`);
  }
  const problem = whyNoPipes();
  if (problem) throw new UsageError(problem);
  try {
    return requireIsolation(demand as Demand);
  } catch (error) {
    if (error instanceof IsolationError) throw new UsageError(error.message);
    throw error;
  }
}
