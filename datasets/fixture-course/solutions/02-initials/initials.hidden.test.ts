import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initials } from '../../exercises/02-initials/initials.ts';
import * as reference from './initials.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'X', 'Y'), minLength: 1, maxLength: 5 });
const gap = fc.constantFrom(' ', '  ', '   ');

describe('initials', () => {
  test('does not mind how wide the gaps are', { meta: { points: 0.5 } }, () => {
    expect(initials('ada  king   lovelace')).toBeNear('AKL');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 6 }), (parts) => {
        const name = parts.flat().join('').trim();
        expect(initials(name)).toBeNear(reference.initials(name));
      }),
    );
  });

  test('refuses a name without a letter', { meta: { points: 0.5 } }, () => {
    expect(initials('x')).toBeNear('X');
    for (const name of ['', '   ']) expect(() => initials(name)).toRefuse('name');
  });
});
