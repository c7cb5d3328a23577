import { requireNumbers } from '../lib/require.ts';
import type { List } from '../lib/types.ts';

/**
 * Task 1. Makes a list of the values of an array, in their order.
 *
 * @param values finite numbers; the array is left as it is
 * @returns the list, `null` where there are no values
 * @throws RangeError naming `values` where one of them is not finite
 */
export function listOf(values: readonly number[]): List {
  throw new Error('to do: listOf');
}

/**
 * Task 2. Turns a list round.
 *
 * @param list a list, which is left as it is
 * @returns a list of the same values from the last to the first
 */
export function reversed(list: List): List {
  throw new Error('to do: reversed');
}
