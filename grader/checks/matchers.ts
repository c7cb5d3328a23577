import { expect } from 'vitest';
import { mismatch } from './mismatch.ts';
import { describeValue, findDifference, type Tolerance } from './near.ts';
import { type TimedRatio, timing } from './timed-ratio.ts';

/** How two values are compared. */
export interface Comparing extends Tolerance {
  /** What is compared, where something was made of answers: `with bias − without`. */
  what?: string;
}

declare module 'vitest' {
  interface Matchers<R> {
    /**
     * Agrees with the expected numbers, arrays or plain objects: same shape, every number within
     * `absolute + relative · |expected|` (see `near.ts`).
     */
    toBeNear(expected: unknown, comparing?: Comparing): R;
    /**
     * Agrees with something else that is made of the subject's answers, as `toBeNear` measures it. A failure says that
     * the two sides should agree, and calls neither of them due.
     */
    toAgree(other: unknown, comparing?: Comparing): R;
    /**
     * The call throws a `RangeError` whose message names this argument, or one of several: where two do not fit
     * together, either may be named.
     */
    toRefuse(...args: string[]): R;
    /** What was measured is at least so many times as fast as the plain baseline: see `timed-ratio.ts`. */
    toReach(times: number): R;
  }
}

const place = (path: (number | string)[]): string =>
  path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');

function compared(received: unknown, expected: unknown, { what, ...tolerance }: Comparing, agree: boolean) {
  const difference = findDifference(received, expected, tolerance);
  return {
    pass: difference === undefined,
    actual: received,
    expected,
    message: () => {
      if (!difference) return `expected another value than ${describeValue(expected)}`;
      const where = difference.path.length > 0 ? `at ${place(difference.path)}: ` : '';
      const form = difference.kind === 'shape' ? 'another shape: ' : '';
      const sides = [received, expected].map((side) => describeValue(valueAt(side, difference.path)));
      const differing = agree ? `${sides[0]} on one side, ${sides[1]} on the other` : difference.message;
      const message = `${what ? `${what}: ` : ''}${agree ? 'these should agree: ' : ''}${form}${where}${differing}`;
      mismatch.last = { received, expected, difference, tolerance, what, agree, message };
      return message;
    },
  };
}

const valueAt = (value: unknown, path: (number | string)[]): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)?.[step], value);

expect.extend({
  toBeNear: (received: unknown, expected: unknown, comparing: Comparing = {}) =>
    compared(received, expected, comparing, false),

  toAgree: (received: unknown, other: unknown, comparing: Comparing = {}) =>
    compared(received, other, comparing, true),

  toReach({ ratio, text }: TimedRatio, times: number) {
    timing.last = text;
    return { pass: ratio >= times, message: () => `${times} times as fast was due, it is ${text}` };
  },

  toRefuse(call: () => unknown, ...args: string[]) {
    const wanted = `a RangeError whose message names ${args.map((name) => `\`${name}\``).join(' or ')}`;
    let outcome: string;
    try {
      outcome = `nothing was thrown, the call returned ${describeValue(call())}`;
    } catch (error) {
      const thrown = error instanceof Error ? error : new Error(String(error));
      const isRangeError = thrown instanceof RangeError || thrown.name === 'RangeError';
      if (isRangeError && new RegExp(`\\b(?:${args.join('|')})\\b`, 'i').test(thrown.message)) {
        return { pass: true, message: () => `expected the call not to throw ${wanted}` };
      }
      outcome = `${thrown.name}: ${thrown.message} was thrown`;
    }
    return { pass: false, message: () => `expected ${wanted}, but ${outcome}` };
  },
});
