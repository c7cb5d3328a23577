import { InputError } from '../engine/course/input-error.ts';
import type { Member } from './roster/member.ts';

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

/** The students of a shard, all attempts of each; dealt out like cards, so that neighbours in the roster are spread. */
export function membersOf<M extends Pick<Member, 'id'>>(members: M[], { index, count }: Shard): M[] {
  const ids = [...new Set(members.map(({ id }) => id))];
  const mine = new Set(ids.filter((_, at) => at % count === index - 1));
  return members.filter(({ id }) => mine.has(id));
}
