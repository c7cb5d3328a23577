import type { List } from '../../../exercises/lib/types.ts';

export * from '../linked-lists.ts';

export const isPublic = true;

export const sentence =
  'The last value of the list is missing in what you return. When does your loop end: at the last link, or after it?';

export function reversed(list: List): List {
  let turned: List = null;
  for (let link = list; link?.next; link = link.next) turned = { value: link.value, next: turned };
  return turned;
}
