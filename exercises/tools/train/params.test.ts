import { describe, expect, test } from 'vitest';
import { initParams } from '../../../solutions/07-mnist-cnn/mnist-cnn.ts';
import { arraysOf, copyParams, findNonFinite, findShapeFault, kindOf } from './params.ts';

describe('findShapeFault', () => {
  test("finds nothing wrong with the reference's parameters", () => {
    expect(findShapeFault(initParams(1))).toBeUndefined();
  });

  test('names what is missing, of another type or of another length', () => {
    const params = initParams(1);
    expect(findShapeFault(undefined)).toBe('it must be { conv1, conv2, dense }, not undefined');
    expect(findShapeFault({ conv1: params.conv1 })).toBe('conv2 must be an object, not undefined');
    expect(findShapeFault({ ...params, conv1: { ...params.conv1, size: 3 } })).toBe(
      'conv1.size must be 5, not the number 3',
    );
    expect(findShapeFault({ ...params, dense: { ...params.dense, biases: Array(10).fill(0) } })).toBe(
      'dense.biases must be a Float32Array of length 10, not an array of length 10',
    );
    expect(findShapeFault({ ...params, dense: { ...params.dense, weights: new Float32Array(10) } })).toBe(
      'dense.weights must be a Float32Array of length 2560, not a Float32Array of length 10',
    );
  });
});

describe('findNonFinite', () => {
  test('names the first number that is NaN or infinite', () => {
    const params = initParams(1);
    expect(findNonFinite(params)).toBeUndefined();
    params.dense.weights[17] = Number.NaN;
    expect(findNonFinite(params)).toBe('dense.weights[17] is NaN');
    params.conv2.biases[3] = Number.POSITIVE_INFINITY;
    expect(findNonFinite(params)).toBe('conv2.biases[3] is Infinity');
  });
});

test('copyParams shares nothing with the original', () => {
  const params = initParams(1);
  const copy = copyParams(params);
  expect(copy).toEqual(params);
  for (const [, values] of arraysOf(params)) values.fill(7);
  expect(arraysOf(copy).some(([, values]) => values.includes(7))).toBe(false);
});

test('kindOf says in a few words what a value is', () => {
  const values = [
    [1, 2],
    new Uint8Array(3),
    new DataView(new ArrayBuffer(4)),
    5,
    'x',
    () => 1,
    { a: 1 },
    {},
    null,
  ];
  expect(values.map(kindOf)).toEqual([
    'an array of length 2',
    'a Uint8Array of length 3',
    'a DataView of length 4',
    'the number 5',
    'a string',
    'a function',
    'an object with the keys a',
    'an object with the keys (none)',
    'null',
  ]);
});
