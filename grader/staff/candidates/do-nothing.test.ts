import { describe, expect, test } from 'vitest';
import { trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { DO_NOTHING, doNothing } from './do-nothing.ts';

const reference = trustedAnswerer({
  describe: (size: number) => ({
    size,
    rows: [[1, 2], [3]],
    typed: new Float32Array([1]),
    name: 'x',
    fits: true,
  }),
  refuse: () => {
    throw new RangeError('size');
  },
});
const call = (name: string, task: string, args: unknown[]) =>
  doNothing(name, reference, import.meta.filename).call(task, args, 1000);

describe('doNothing', () => {
  test('zeros have the shape of the right answer and nothing of its content', () => {
    expect(call('zeros of the right shape', 'describe', [3])).toMatchObject({
      kind: 'returned',
      value: { size: 0, rows: [[0, 0], [0]], typed: new Float32Array([0]), name: '', fits: false },
    });
    expect(call('zeros of the right shape', 'refuse', [])).toMatchObject({ kind: 'returned', value: 0 });
  });

  test('the first argument is a copy of it', () => {
    const grid = [[1]];
    const answer = call('the first argument', 'describe', [grid, 2]) as { value: unknown };
    expect(answer.value).toEqual(grid);
    expect(answer.value).not.toBe(grid);
  });

  test('the refusal names every word of the reference, so every argument', () => {
    expect(call('a RangeError for everything', 'describe', [1])).toMatchObject({
      kind: 'threw',
      error: { name: 'RangeError', message: expect.stringMatching(/\bsize\b/) },
    });
  });

  test('each of them answers any task', () => {
    for (const name of DO_NOTHING) {
      expect(call(name, 'describe', [1]).kind).toMatch(/returned|threw/);
    }
  });
});
