import { expect, test } from 'vitest';
import { trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { remembering } from './remembering.ts';

test('the same call, by whatever list of arguments, is answered once', () => {
  let calls = 0;
  const sum = (numbers: number[]) => {
    calls++;
    return numbers.reduce((one, other) => one + other, 0);
  };
  const answerer = remembering(trustedAnswerer({ sum, other: () => 'another' }));
  const ask = (task: string, ...args: unknown[]) => answerer.call(task, args, 1000);
  expect(ask('sum', [1, 2])).toMatchObject({ kind: 'returned', value: 3 });
  expect(ask('sum', [1, 2])).toMatchObject({ kind: 'returned', value: 3 });
  expect(calls).toBe(1);
  expect(ask('sum', [1, 3])).toMatchObject({ value: 4 });
  expect(ask('other', [1, 2])).toMatchObject({ value: 'another' });
  expect(ask('sum', new Float32Array([1, 2]))).toMatchObject({ value: 3 });
  expect(calls).toBe(3);
});
