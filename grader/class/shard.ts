import { InputError } from '../engine/course/input-error.ts';
import type { Member } from './roster/member.ts';
import { sharingGroups } from './sharing-groups.ts';

/** One of several parts of a class, counted from 1. */
export interface Shard {
  index: number;
  count: number;
}

/** GitHub allows so many jobs in one matrix. */
export const MOST_SHARDS = 256;

/**
 * Reads `i/n`.
 *
 * @throws InputError where it is no such thing
 */
export function parseShard(text: string): Shard {
  const [, index = Number.NaN, count = Number.NaN] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
  if (!(index >= 1 && index <= count && count <= MOST_SHARDS)) {
    throw new InputError(
      `--shard must be i/n with i from 1 to n and n up to ${MOST_SHARDS}, such as 2/8, got "${text}"`,
    );
  }
  return { index, count };
}

/**
 * The students of a shard, all attempts of each, and all who share a place; dealt out like cards, so that neighbours in
 * the roster are spread.
 */
export function membersOf(members: Member[], { index, count }: Shard): Member[] {
  const hand = new Map<string, number>();
  let dealt = 0;
  for (const group of sharingGroups(members).values()) {
    const known = group.map(({ id }) => hand.get(id)).find((one) => one !== undefined);
    const mine = known ?? dealt++ % count;
    for (const { id } of group) if (!hand.has(id)) hand.set(id, mine);
  }
  return members.filter(({ id }) => hand.get(id) === index - 1);
}
