import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOf, reversed } from '../../exercises/01-linked-lists/linked-lists.ts';
import * as reference from './linked-lists.ts';

const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 20 });

describe('listOf', () => {
  test('refuses what is no finite number', { meta: { points: 0.5 } }, () => {
    expect(listOf([0, 7])).toBeNear({ value: 0, next: { value: 7, next: null } });
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => listOf([1, wrong])).toRefuse('values');
  });
});

describe('reversed', () => {
  test('agrees with the definition on lists of any length', { meta: { points: 1 } }, () => {
    expect(reversed({ value: 1, next: { value: 2, next: null } })).toBeNear({
      value: 2,
      next: { value: 1, next: null },
    });
    fc.assert(
      fc.property(numbers, (values) => {
        const list = reference.listOf(values);
        expect(reversed(list)).toBeNear(reference.reversed(list));
      }),
    );
  });
});
