import fc from 'fast-check';
import { expect, test } from 'vitest';
import './setup.ts';

test('a property that returns what expect(…) gave it says that it takes braces', () => {
  const concise = () => fc.assert(fc.property(fc.nat(9), (n) => expect(n).toBeNear(n) as unknown as boolean));
  expect(concise).toThrow(/returned something else than true: .* takes braces, \(x\) => \{ expect/);
  const braced = () =>
    fc.assert(
      fc.property(fc.nat(9), (n) => {
        expect(n).toBeNear(n);
      }),
    );
  expect(braced).not.toThrow();
  expect(() => fc.assert(fc.property(fc.nat(9), (n) => n >= 0))).not.toThrow();
  expect(() => fc.assert(fc.property(fc.nat(9), (n) => n < 0))).toThrow(/what it says is false/);
});
