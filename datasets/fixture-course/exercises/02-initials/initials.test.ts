import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initials } from './initials.ts';

const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e');

describe('initials', () => {
  test('takes one capital from each word', { meta: { points: 0.5 } }, () => {
    expect(initials('ada lovelace')).toBeNear('AL');
  });

  test('words of one letter give the name back in capitals', { meta: { points: 0.5 } }, () => {
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 6 }), (letters) => {
        expect(initials(letters.join(' '))).toBeNear(letters.join('').toUpperCase());
      }),
    );
  });
});
