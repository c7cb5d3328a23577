import { requireNumbers } from '../../../exercises/lib/require.ts';
import type { List } from '../../../exercises/lib/types.ts';

export * from '../linked-lists.ts';

export const isPublic = true;

export const sentence =
  'Your list begins with the last value of the array. A link that is put in front comes first: with which value do you begin?';

export function listOf(values: readonly number[]): List {
  requireNumbers('values', values);
  let list: List = null;
  for (const value of values) list = { value, next: list };
  return list;
}
