/** Digits that count: far fewer than float32 has, so that neither it nor the order of adding shows. */
const DIGITS = 4;

/** Below this a number may be what is left where terms cancel. */
const NOTHING = 1e-5;

/**
 * Plain data as text, the same for values that the checks take for the same: numbers are rounded, typed arrays count
 * as arrays and −0 as 0, the order of keys does not matter, nor does a key whose value is `undefined`.
 *
 * @throws TypeError for what is no plain data, or contains itself
 */
export const canonicalText = (value: unknown): string => JSON.stringify(value, canonical);

function canonical(this: unknown, _key: string, value: unknown): unknown {
  if (typeof value === 'number') return writtenNumber(value);
  if (typeof value === 'function' || typeof value === 'symbol') throw new TypeError('is no plain data');
  if (value === undefined) return Array.isArray(this) ? { is: 'undefined' } : undefined;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function writtenNumber(value: number): unknown {
  if (!Number.isFinite(value)) return { is: String(value) };
  return Math.abs(value) < NOTHING ? 0 : Number(value.toPrecision(DIGITS));
}
