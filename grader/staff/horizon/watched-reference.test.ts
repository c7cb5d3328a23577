import { expect, test } from 'vitest';
import { trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { type Threshold, WatchedReference } from './watched-reference.ts';

const reference = trustedAnswerer({
  double: (row: number[]) => {
    if (row.length === 0) throw new RangeError('row must not be empty');
    return row.map((n) => n * 2);
  },
  other: () => 1,
});
const parameters = { double: ['row'], other: [] };

function ask(threshold?: Threshold, before: [string, number][] = []) {
  const watching = new WatchedReference(reference, parameters, {
    calls: new Map(before),
    ...(threshold && { threshold }),
  });
  const answers = [[1], [], [8, 8], [8]].map((row) => {
    const answer = watching.call('double', [row], 1000);
    return answer.kind === 'returned' ? answer.value : answer.kind;
  });
  expect(watching.call('other', [], 1000)).toMatchObject({ value: 1 });
  return { answers, watching };
}

test('measures what it answers', () => {
  const { answers, watching } = ask();
  expect(answers).toEqual([[2], 'threw', [16, 16], [16]]);
  expect(watching.watched.slice(0, 3).map(({ quantities }) => quantities)).toEqual([
    { 'row.length': 1, '|row[]|': 1, calls: 1 },
    { 'row.length': 2, '|row[]|': 8, place: 1, calls: 3 },
    { 'row.length': 1, '|row[]|': 8, calls: 4 },
  ]);
  expect(watching.calls.get('double')).toBe(4);
});

test.each([
  ['row.length', 2, [[2], 'threw', [16, 17], [16]]],
  ['|row[]|', 2, [[2], 'threw', [16, 17], [17]]],
  ['place', 1, [[2], 'threw', [16, 17], [16]]],
  ['calls', 13, [[2], 'threw', [16, 17], [17]]],
])('is wrong from a threshold of %s on, and refuses as before', (quantity, from, expected) => {
  expect(ask({ task: 'double', quantity, from }, [['double', 10]]).answers).toEqual(expected);
});
