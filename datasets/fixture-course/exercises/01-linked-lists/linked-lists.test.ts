import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { List } from '../lib/types.ts';
import { listOf, reversed } from './linked-lists.ts';

const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 20 });

/** Of as many links as there can be. */
function valuesOf(list: List): number[] {
  const values: number[] = [];
  for (let link = list; link && values.length < 100; link = link.next) values.push(link.value);
  return values;
}

describe('listOf', () => {
  test('makes two links of two values', { meta: { points: 1 } }, () => {
    expect(listOf([3, 1])).toBeNear({ value: 3, next: { value: 1, next: null } });
  });

  test('holds every value in its place', { meta: { points: 0.5 } }, () => {
    expect(listOf([5])).toBeNear({ value: 5, next: null });
    fc.assert(
      fc.property(numbers, (values) => {
        expect(valuesOf(listOf(values))).toBeNear(values);
      }),
    );
  });
});

describe('reversed', () => {
  test('begins with what was last', { meta: { points: 1 } }, () => {
    const list = { value: 3, next: { value: 1, next: { value: 2, next: null } } };
    expect(reversed(list)).toBeNear({ value: 2, next: { value: 1, next: { value: 3, next: null } } });
  });
});
