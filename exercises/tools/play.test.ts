import { describe, expect, test } from 'vitest';
import { blur, digit, laplace, sharpen, sobel, sobelDown } from './play.ts';

describe('the vocabulary of the playground', () => {
  test('digits are grids of 28×28 between 0 and 1, another one each', () => {
    expect(digit(7)).toHaveLength(28);
    expect(Math.max(...digit(7).flat())).toBeGreaterThan(0.9);
    expect(digit(7, 1)).not.toEqual(digit(7));
    expect(() => digit(7, 5000)).toThrow(RangeError);
  });

  test('kernels of edges answer nothing on an even ground; those that keep it sum to 1', () => {
    const sum = (kernel: number[][]) => kernel.flat().reduce((total, weight) => total + weight, 0);
    for (const kernel of [sobel, sobelDown, laplace]) expect(sum(kernel)).toBe(0);
    for (const kernel of [sharpen, blur]) expect(sum(kernel)).toBeCloseTo(1);
  });
});
