import { describe, expect, test } from 'vitest';
import { makeStub } from '../make-stub.ts';
import { findLeaks } from './find-leaks.ts';

const REFERENCE = `import { requireGrid } from '../../exercises/lib/require.ts';
import type { Grid } from '../../exercises/lib/types.ts';

/** Adds up all cells. */
export function total(grid: Grid): number {
  // #region solution
  requireGrid('grid', grid);
  return grid.reduce((sum, row) => sum + totalOfRow(row), 0);
  // #endregion
}

// #region solution
/** One row. */
function totalOfRow(row: number[]): number {
  let sum = 0;
  for (const value of row) {
    sum += value;
  }
  return sum;
}
// #endregion
`;

const PATH = 'solutions/07-total/total.ts';

function leaksOf(files: Record<string, string>) {
  const release = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  return findLeaks(release, new Map([[PATH, REFERENCE]]));
}

describe('findLeaks', () => {
  test('finds nothing in the stub, and nothing in lines that anybody would write', () => {
    expect(
      leaksOf({
        'exercises/07-total/total.ts': makeStub(REFERENCE),
        'exercises/07-total/README.md': 'Begin with\n\n    let sum = 0;\n\nand end with\n\n    return sum;\n',
      }),
    ).toEqual([]);
  });

  test('finds one telling line, however it is indented and broken', () => {
    const lesson = 'Try this:\n\n    return grid.reduce(\n      (sum, row) => sum + totalOfRow(row), 0)\n';
    expect(leaksOf({ 'exercises/07-total/README.md': lesson })).toEqual([
      { file: 'exercises/07-total/README.md', problem: `holds code of ${PATH}:8` },
    ]);
  });

  test('finds a run of short lines, with braces or without', () => {
    const hint = 'let sum = 0;\nfor (const value of row) sum += value;\nreturn sum;\n';
    expect(leaksOf({ 'playground/template.ts': hint })).toEqual([
      { file: 'playground/template.ts', problem: `holds code of ${PATH}:15` },
    ]);
  });

  test('finds a solution left in a stub', () => {
    expect(leaksOf({ 'exercises/07-total/total.ts': REFERENCE })).toHaveLength(1);
  });

  test.each([
    ['solutions/salt.txt', 'folder of solutions'],
    ['exercises/07-total/solutions/note.md', 'folder of solutions'],
    ['grader/cli.js.map', 'source map'],
    ['.cache/verify.json', 'left over by a tool'],
    ['exercises/node_modules/x/index.js', 'left over by a tool'],
    ['reports/demo/ada.json', 'left over by a tool'],
    ['tsconfig.tsbuildinfo', 'left over by a tool'],
  ])('refuses %s: it is, or lies in, a %s', (path, problem) => {
    expect(leaksOf({ [path]: 'anything' })).toEqual([
      { file: path, problem: expect.stringContaining(problem) },
    ]);
  });

  test('refuses code that names a source map', () => {
    expect(leaksOf({ 'grader/cli.ts': 'run();\n//# sourceMappingURL=cli.map\n' })).toEqual([
      { file: 'grader/cli.ts', problem: 'names a source map' },
    ]);
  });
});
