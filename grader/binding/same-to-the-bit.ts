import { isDeepStrictEqual } from 'node:util';

/**
 * Whether two answers cannot be told apart by any check: `isDeepStrictEqual`, several times as fast on nested arrays
 * of numbers, of which checks compare millions.
 */
export function sameToTheBit(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  if (!Array.isArray(one) || !Array.isArray(other)) return isDeepStrictEqual(one, other);
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) {
    if (!sameToTheBit(one[index], other[index])) return false;
    if (one[index] === undefined && index in one !== index in other) return false;
  }
  return true;
}
