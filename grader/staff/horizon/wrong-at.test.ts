import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesIn } from '../../engine/binding/quantities-of.ts';
import { wrongAt } from './wrong-at.ts';

test('is wrong from a place on, in whatever holds it', () => {
  expect(wrongAt([[1, 32], [2]], 1)).toEqual([[1, 34], [2.125]]);
  expect(wrongAt({ loss: 1, near: true, name: 'a' }, 1)).toEqual({
    loss: 1,
    near: false,
    name: 'a, and more',
  });
  expect(wrongAt([Uint8Array.of(3, 4), Float32Array.of(0.5)], 1)).toEqual([
    Uint8Array.of(3, 5),
    Float32Array.of(0.5625),
  ]);
});

test('as many places as there are can be wrong alone at the end, and the answer stays as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer()), { minLength: 1 }), (grid) => {
      fc.pre(placesIn(grid) > 0);
      const before = structuredClone(grid);
      const numbers = (wrongAt(grid, placesIn(grid) - 1) as number[][]).flat();
      expect(grid).toEqual(before);
      expect(numbers.slice(0, -1)).toEqual(grid.flat().slice(0, -1));
      expect(numbers.at(-1)).not.toBe(grid.flat().at(-1));
    }),
  );
});
