import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, readCourse } from '../../engine/course/course.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { judgeClauses } from './judge-clauses.ts';

test('tells of words that are not said, of misconceptions that break nothing, and of clauses that nobody breaks', async () => {
  const exercise = readCourse().exercises[0]!;
  const root = mkdtempSync(join(tmpdir(), 'clauses-'));
  const folder = join(root, 'solutions', folderOf(exercise));
  mkdirSync(join(folder, 'misconceptions'), { recursive: true });
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  write(
    `${exercise.slug}.ts`,
    '/**\n * Adds two\n * numbers. The sum is whole.\n */\nexport function add() {}\n/** Nothing. */\nexport function rest() {}\n',
  );
  write(
    'clauses.ts',
    "export const clauses = { add: { 'two numbers': ['slip'], 'is whole': ['slip', 'same'], 'is small': ['none'] } };",
  );
  const candidates: Candidate[] = ['slip', 'same', 'astray'].map((name) => ({
    kind: 'misconception',
    name,
    file: write(
      `misconceptions/${name}.ts`,
      name === 'same'
        ? `export { add } from '../${exercise.slug}.ts';`
        : 'export function add() { return 1; }',
    ),
  }));

  expect(await judgeClauses(exercise, candidates, root)).toEqual([
    'clauses.ts: rest has no clauses',
    'clauses.ts: clause 1 of add, "two numbers", has no wrong solution of its own',
    'clauses.ts: clause 2 of add, "is whole", is not broken by same, which leaves the function as it is',
    'clauses.ts: clause 3 of add, "is small", is not in its docstring',
    'clauses.ts: clause 3 of add, "is small", names the misconception none, which is none',
    'clauses.ts: misconception astray breaks no clause',
  ]);
});
