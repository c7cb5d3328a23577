import { expect, test } from 'vitest';
import { formatCall, formatValue } from './format-call.ts';

test('a value is written on one line as in code, and minus zero as the 0 that it is to the checks', () => {
  expect(formatValue([-0, [1, -0.5, -0]])).toBe('[0, [1, -0.5, 0]]');
  expect(formatValue({ kind: '-0', x: -0, y: 'a -0' })).toBe("{ kind: '-0', x: 0, y: 'a -0' }");
  expect(formatValue(new Float32Array([-0]))).toBe('Float32Array(1) [0]');
  expect(formatCall({ task: 'add', args: [-0, 1e-7], outcome: { returned: -0 } })).toBe('add(0, 1e-7) → 0');
});
