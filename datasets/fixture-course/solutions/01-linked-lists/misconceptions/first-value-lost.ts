import type { List } from '../../../exercises/lib/types.ts';
import { listOf as right } from '../linked-lists.ts';

export * from '../linked-lists.ts';

export const sentence = 'The first value of the array is not in your list. Arrays begin at index 0.';

export function listOf(values: readonly number[]): List {
  right(values);
  return right(values.slice(1));
}
