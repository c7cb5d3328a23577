import { UsageError } from './usage-error.ts';

/**
 * Reads an option that must be a number above 0.
 *
 * @returns `undefined` where the option was not given
 * @throws UsageError naming the option
 */
export function positiveNumber(option: string, text: string | boolean | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (typeof text !== 'string' || text.trim() === '' || !(value > 0 && value < Infinity)) {
    throw new UsageError(`${option} must be a number above 0, got "${text}"`);
  }
  return value;
}
