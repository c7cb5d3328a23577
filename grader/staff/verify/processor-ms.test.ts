import { expect, test } from 'vitest';
import { processorMs } from './processor-ms.ts';

test('work takes processor time, waiting does not', () => {
  const before = processorMs();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  expect(processorMs() - before).toBeLessThan(100);
  while (processorMs() - before < 200);
  expect(processorMs() - before).toBeGreaterThanOrEqual(200);
});
