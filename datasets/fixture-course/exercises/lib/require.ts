/**
 * Refuses an array that holds anything but finite numbers.
 *
 * @throws RangeError naming the argument and what it must be
 */
export function requireNumbers(name: string, values: readonly number[]): void {
  if (!values.every(Number.isFinite)) throw new RangeError(`${name} must hold finite numbers only`);
}

/**
 * Refuses a text without a letter.
 *
 * @throws RangeError naming the argument and what it must be
 */
export function requireLetters(name: string, text: string): void {
  if (!/\p{Letter}/u.test(text)) throw new RangeError(`${name} must have a letter in it, got "${text}"`);
}
