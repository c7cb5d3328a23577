import type { RecordedCall } from './examiner.ts';

/** Numbers, texts and the like in the calls of one check. */
const LARGEST = 100_000;

/**
 * The calls of a check where they are few and small enough to be handed on and compared; what goes through a whole data
 * set is not.
 */
export function recordable(calls: RecordedCall[]): RecordedCall[] | undefined {
  let cells = 0;
  const fits = (value: unknown): boolean => {
    if (ArrayBuffer.isView(value)) cells += (value as Float32Array).length;
    else if (typeof value === 'object' && value !== null) return Object.values(value).every(fits);
    else cells++;
    return cells <= LARGEST;
  };
  return fits(calls) ? calls : undefined;
}
