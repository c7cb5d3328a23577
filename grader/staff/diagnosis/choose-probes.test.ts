import { expect, test } from 'vitest';
import { trustedAnswerer } from '../../engine/binding/trusted-answerer.ts';
import { chooseProbes } from './choose-probes.ts';

const squares = (change: (row: number[]) => unknown) =>
  trustedAnswerer({ squares: (row: number[]) => change(row) });
const call = (...row: number[]) => ({ task: 'squares', args: [row] });

const reference = squares((row) => row.map((n) => n * n));
const doubles = squares((row) => row.map((n) => 2 * n));
const keepsSign = squares((row) => row.map((n) => n * Math.abs(n)));
const drops = squares((row) => row.slice(1).map((n) => n * n));

test('the smallest calls that tell all of them apart, and no more', () => {
  const own = [call(0, 2, 0), call(3, -1, 4), call(3, -1, 4, 5), call(1, 1, 1)];
  const apart = { told: [doubles, keepsSign], kept: [drops], reference };
  expect(chooseProbes({ own, others: [call(3, -1, 5)] }, apart)).toEqual({
    own: [call(3, -1, 4)],
    others: [],
  });
});

test('a single wrong number is not enough: further ones are looked for, if need be among the calls of others', () => {
  const one = squares((row) => 2 * row[0]!);
  const apart = { told: [one], kept: [], reference: squares((row) => row[0]! ** 2) };
  const calls = [1, 2, 3, 4, 5].map((n) => call(n));
  expect(chooseProbes({ own: calls, others: [] }, apart).own).toHaveLength(3);
  const few = chooseProbes({ own: calls.slice(0, 1), others: calls.slice(1) }, apart);
  expect([few.own.length, few.others.length]).toEqual([1, 2]);
});

test('fields of one answer are wrong together: further calls are looked for, with other arguments', () => {
  const span = (change: (start: number, size: number) => object) => trustedAnswerer({ span: change });
  const own = [
    [1, 2],
    [2, 2],
    [3, 5],
    [4, 4],
  ].map((args) => ({ task: 'span', args }));
  const apart = {
    told: [span((start, size) => ({ start, end: start + size - 1, last: start + size - 2 }))],
    kept: [],
    reference: span((start, size) => ({ start, end: start + size, last: start + size - 1 })),
  };
  expect(chooseProbes({ own, others: [] }, apart).own).toEqual([own[0], own[2], own[3]]);
});

test('none where nothing tells them apart, or the check itself is answered rightly', () => {
  const none = { own: [], others: [] };
  const asked = { own: [call(0, 2, 0)], others: [call(1, 3, 5)] };
  const apart = { told: [doubles], kept: [], reference };
  expect(chooseProbes({ own: [call(0, 0, 0)], others: asked.others }, apart)).toEqual(none);
  expect(chooseProbes(asked, { ...apart, kept: [doubles] })).toEqual(none);
});
