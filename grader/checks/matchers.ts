import { expect } from 'vitest';
import { mismatch } from './mismatch.ts';
import { describeValue, findDifference, type Tolerance } from './near.ts';

declare module 'vitest' {
  interface Matchers<R> {
    /**
     * Agrees with the expected numbers, arrays or plain objects: same shape, every number within
     * `absolute + relative · |expected|` (see `near.ts`).
     */
    toBeNear(expected: unknown, tolerance?: Tolerance): R;
    /**
     * The call throws a `RangeError` whose message names this argument, or one of several: where two do not fit
     * together, either may be named.
     */
    toRefuse(...args: string[]): R;
  }
}

const place = (path: (number | string)[]): string =>
  path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');

expect.extend({
  toBeNear(received: unknown, expected: unknown, tolerance: Tolerance = {}) {
    const difference = findDifference(received, expected, tolerance);
    return {
      pass: difference === undefined,
      actual: received,
      expected,
      message: () => {
        if (!difference) return `expected another value than ${describeValue(expected)}`;
        const where = difference.path.length > 0 ? `at ${place(difference.path)}: ` : '';
        const message = `${difference.kind === 'shape' ? 'another shape: ' : ''}${where}${difference.message}`;
        mismatch.last = { received, expected, difference, tolerance, message };
        return message;
      },
    };
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
