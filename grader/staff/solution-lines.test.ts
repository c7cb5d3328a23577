import { expect, test } from 'vitest';
import { solutionLinesIn } from './solution-lines.ts';

const REFERENCE = `import { requireWhole } from '../../exercises/lib/require.ts';

/** How far a kernel reaches. */
export function reach(kernel: number, dilation: number): number {
  // #region solution
  requireWhole('kernel', kernel, 1);
  const steps = kernel - 1;
  return steps * dilation + Math.sign(kernel);
  // #endregion
}
`;
const told = (text: string) => solutionLinesIn(text, REFERENCE);

test('finds a line of the solution in a block, between backticks, and in a docstring', () => {
  const line = 'return steps * dilation + Math.sign(kernel);';
  expect(told('```ts\n  return steps * dilation\n    + Math.sign(kernel);\n```\n')).toEqual([line]);
  expect(told('Then `steps*dilation + Math.sign(kernel)` is left.')).toEqual([line]);
  expect(told(' * @returns steps * dilation + Math.sign(kernel)\n')).toEqual([line]);
});

test('what students are given, and what is short, is nobody’s', () => {
  expect(told('export function reach(kernel: number, dilation: number): number {\n')).toEqual([]);
  expect(told('/** How far a kernel reaches. */\n')).toEqual([]);
  expect(told("import { requireWhole } from '../../exercises/lib/require.ts';")).toEqual([]);
  expect(told('const steps = kernel - 1;')).toHaveLength(1);
  expect(told('`steps = kernel - 1`')).toEqual([]);
});
