import { expect, test } from 'vitest';
import { quantitiesOf } from './quantities-of.ts';

test('lengths by depth, sizes, smallness, and the places of the answer', () => {
  const grid = [
    [1, -7, 0],
    [0.25, 3, Number.NaN],
  ];
  expect(quantitiesOf(['grid', ''], [grid, { height: 2, kind: 'max' }], [[1, 2], [3]])).toEqual({
    'grid.length': 2,
    'grid[].length': 3,
    '|grid[][]|': 7,
    '1/|grid[][]|': 4,
    height: 2,
    place: 2,
  });
});

test('lists of objects, typed arrays, a number by itself', () => {
  const layers = [{ filters: 3 }, { filters: 16, stride: 2 }];
  expect(quantitiesOf(['input', 'layers', 'rate'], [Float32Array.of(0, -2), layers, 0.5], true)).toEqual({
    'input.length': 2,
    '|input[]|': 2,
    'layers.length': 2,
    '|layers[].filters|': 16,
    '|layers[].stride|': 2,
    rate: 0.5,
    '1/|rate|': 2,
  });
});
