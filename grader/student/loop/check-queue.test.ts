import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { CheckQueue } from './check-queue.ts';

/** A queue that notes what it does, and takes a moment for it. */
function noted(prepare = async (): Promise<void> => {}) {
  const done: (number | string)[] = [];
  const queue = new CheckQueue({
    async check(index) {
      await setTimeout(5);
      done.push(index);
    },
    async prepare() {
      done.push('prepared');
      await prepare();
    },
  });
  return { queue, done };
}

test('nothing is checked before it is open; then the most urgent first, each once', async () => {
  const { queue, done } = noted();
  queue.add([1, 2, 3]);
  queue.add([3]);
  expect(queue.isBusy).toBe(true);
  await setTimeout(20);
  expect(done).toEqual([]);
  queue.open();
  await setTimeout(1);
  // The first is in hand by now: what is added comes next.
  queue.add([2, 0]);
  await setTimeout(100);
  expect(done).toEqual([3, 2, 0, 1, 'prepared']);
  expect(queue.isBusy).toBe(false);
});

test('a preparation that fails keeps nothing from being checked', async () => {
  const { queue, done } = noted(() => Promise.reject(new Error('no process')));
  queue.open();
  await setTimeout(20);
  queue.add([0]);
  await setTimeout(40);
  expect(done).toEqual(['prepared', 0, 'prepared']);
});

test('something else is done first, and after the end nothing is', async () => {
  const { queue, done } = noted();
  queue.open();
  await setTimeout(20);
  queue.doFirst(async () => void done.push('replayed'));
  queue.add([4]);
  await setTimeout(40);
  expect(done).toEqual(['prepared', 'replayed', 4, 'prepared']);
  queue.end();
  queue.add([5]);
  await setTimeout(40);
  expect(done).toHaveLength(4);
});
