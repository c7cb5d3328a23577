import { expect, test } from 'vitest';
import { parametersIn } from './parameters-in.ts';

test('the arguments of exported functions, by name; of an object its fields stand for themselves', () => {
  const source = `
export interface Options { rate: number }
export function walk(start: number, { rate, steps = 2 }: Options, last = [1]): number { return help(start); }
function help(n: number): number { return n; }
export const other = 3;
`;
  expect(parametersIn(source)).toEqual({ walk: ['start', '', 'last'] });
});
