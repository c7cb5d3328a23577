/** A list is folded from an array, and turned round by way of one. */
import { requireNumbers } from '../../../exercises/lib/require.ts';
import type { List } from '../../../exercises/lib/types.ts';

export function listOf(values: readonly number[]): List {
  requireNumbers('values', values);
  return values.reduceRight<List>((next, value) => ({ value, next }), null);
}

export function reversed(list: List): List {
  const values: number[] = [];
  for (let link = list; link; link = link.next) values.unshift(link.value);
  return listOf(values);
}
