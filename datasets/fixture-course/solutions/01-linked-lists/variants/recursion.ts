/** No loops: the rest of a list is a list. */
import { requireNumbers } from '../../../exercises/lib/require.ts';
import type { List } from '../../../exercises/lib/types.ts';

export function listOf([first, ...rest]: readonly number[]): List {
  if (first === undefined) return null;
  requireNumbers('values', [first]);
  return { value: first, next: listOf(rest) };
}

export function reversed(list: List, after: List = null): List {
  return list === null ? after : reversed(list.next, { value: list.value, next: after });
}
