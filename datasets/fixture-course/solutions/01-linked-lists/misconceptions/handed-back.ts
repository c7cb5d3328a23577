import type { List } from '../../../exercises/lib/types.ts';

export * from '../linked-lists.ts';

export const sentence = 'You hand back the list as it was. What was last comes first.';

export function reversed(list: List): List {
  return list;
}
