import { expect, test } from 'vitest';
import { trustedAnswerer } from '../../binding/trusted-answerer.ts';
import { chooseProbes } from './choose-probes.ts';

const squares = (change: (row: number[]) => unknown) =>
  trustedAnswerer({ squares: (row: number[]) => change(row) });
const call = (...row: number[]) => ({ task: 'squares', args: [row] });

const reference = squares((row) => row.map((n) => n * n));
const doubles = squares((row) => row.map((n) => 2 * n));
const keepsSign = squares((row) => row.map((n) => n * Math.abs(n)));
const drops = squares((row) => row.slice(1).map((n) => n * n));

test('the smallest calls that tell all of them apart, and no more', () => {
  const asked = [call(0, 2, 0), call(3, -1, 4), call(3, -1, 4, 5), call(1, 1, 1)];
  const cast = { told: [doubles, keepsSign], others: [drops], reference };
  expect(chooseProbes(asked, cast)).toEqual([call(3, -1, 4)]);
});

test('a single wrong number is not enough: further ones are looked for', () => {
  const one = squares((row) => 2 * row[0]!);
  const right = squares((row) => row[0]! ** 2);
  const asked = [1, 2, 3, 4, 5].map((n) => call(n));
  expect(chooseProbes(asked, { told: [one], others: [], reference: right })).toHaveLength(3);
});

test('none where nothing tells them apart', () => {
  expect(chooseProbes([call(0, 0, 0)], { told: [doubles], others: [], reference })).toEqual([]);
  expect(chooseProbes([call(1, 3, 5)], { told: [doubles], others: [doubles], reference })).toEqual([]);
});
