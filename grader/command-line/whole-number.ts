import { UsageError } from './usage-error.ts';

/**
 * Reads an option that must be a whole number.
 *
 * @returns `undefined` where the option was not given
 * @throws UsageError naming the option
 */
export function wholeNumber(
  option: string,
  text: string | boolean | undefined,
  { min = 0, max = Number.MAX_SAFE_INTEGER } = {},
): number | undefined {
  if (text === undefined) return undefined;
  const value = typeof text === 'string' && /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) {
    const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
    throw new UsageError(`${option} must be a whole number ${range}, got "${text}"`);
  }
  return value;
}
