import type { List } from '../../../exercises/lib/types.ts';

export * from '../linked-lists.ts';

export const sentence =
  'You make a list of whatever you are given. The docstring says which values must be refused with a `RangeError`.';

export function listOf(values: readonly number[]): List {
  return values.reduceRight<List>((next, value) => ({ value, next }), null);
}
