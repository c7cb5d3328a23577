import { describe, expect, test } from 'vitest';
import { makeStub } from './make-stub.ts';

const REFERENCE = `import { requireWhole } from '../../exercises/lib/require.ts';
import type { Grid, Volume } from '../../exercises/lib/types.ts';

/** Doubles. */
export function double(grid: Grid): Grid {
  // #region solution
  return helper(grid);
  // #endregion
}

// #region solution
function helper(grid: Grid): Volume[0] {
  return grid;
}
// #endregion
`;

describe('makeStub', () => {
  test('keeps signatures and docstrings, takes solutions and what only they used', () => {
    expect(makeStub(REFERENCE)).toBe(`import { requireWhole } from '../lib/require.ts';
import type { Grid } from '../lib/types.ts';

/** Doubles. */
export function double(grid: Grid): Grid {
  throw new Error('to do: double');
}
`);
  });

  test('takes what is said to mutation testing alone', () => {
    const noted = REFERENCE.replace(
      'export function double(grid: Grid)',
      'export function double(\n  // Stryker disable next-line all: for a reason\n  grid: Grid,\n)',
    );
    expect(makeStub(noted)).toContain('export function double(\n  grid: Grid,\n): Grid {\n');
  });

  test('refuses a reference that would give its solution away', () => {
    expect(() => makeStub('export function open(): number {\n  return 1;\n}\n')).toThrow('open is exported');
    expect(() => makeStub('  // #region solution\n  x();\n  // #endregion\n')).toThrow('before the first');
    expect(() => makeStub(`${REFERENCE}\n// #region solution\nfunction more() {}\n`)).toThrow(
      '"// #region solution" has no partner',
    );
    expect(() => makeStub(REFERENCE.replace('// #region solution\nfunction', 'function'))).toThrow(
      '"// #endregion" has no partner',
    );
    expect(() => makeStub(`${REFERENCE}\nconst TABLE = [1, 2];\n`)).toThrow('TABLE stands outside');
    expect(() => makeStub(`${REFERENCE}\nexport const TABLE = [1, 2];\n`)).toThrow('TABLE stands outside');
    expect(() => makeStub(`${REFERENCE}\nasync function wait() {}\n`)).toThrow('wait stands outside');
  });

  test('refuses the line ends of Windows, which hide the regions', () => {
    expect(() => makeStub(REFERENCE.replaceAll('\n', '\r\n'))).toThrow('holds no solution region');
  });
});
