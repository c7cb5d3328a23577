import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plugin } from 'vitest/config';
import { filesOf, readCourse } from '../course/course.ts';
import { bindSubject, importedTasks } from './bind-subject.ts';

const FROM = './initials.ts';

describe('importedTasks', () => {
  test('finds names on one line, on many lines, renamed, beside types', () => {
    expect(importedTasks(`import { pool, shift } from '${FROM}';`, FROM)).toEqual(['pool', 'shift']);
    expect(
      importedTasks(`import {\n  pool as other,\n  type Pool,\n  shift,\n} from '${FROM}';`, FROM),
    ).toEqual(['pool', 'shift']);
  });

  test('leaves out types and other modules', () => {
    const checks = `import type { Pool } from '${FROM}';\nimport { pool } from './other.ts';\n`;
    expect(importedTasks(checks, FROM)).toEqual([]);
  });
});

describe('bindSubject', () => {
  const { publicChecks, hiddenChecks, stub, reference } = filesOf(readCourse().exercises[0]!);
  // The hooks as Vite calls them, without its context, which they do not use.
  const { resolveId, load } = bindSubject() as Plugin & {
    resolveId: (source: string, importer?: string) => string | undefined;
    load: (id: string) => string | undefined;
  };

  test('puts functions of its own in the place of the stub, wherever a check imports it', () => {
    const id = resolveId('./linked-lists.ts', publicChecks)!;
    expect(id).toContain('listOf');
    expect(load(id)).toContain(`export const listOf = (...args) => callSubject('listOf', args);`);
    expect(resolveId('../../exercises/01-linked-lists/linked-lists.ts', hiddenChecks)).toContain('listOf');
  });

  test('leaves every other import alone', () => {
    expect(resolveId('./linked-lists.ts', hiddenChecks)).toBeUndefined();
    expect(resolveId('./linked-lists.ts', reference)).toBeUndefined();
    expect(resolveId(stub)).toBeUndefined();
    expect(resolveId('vitest', publicChecks)).toBeUndefined();
    expect(load(join(stub, '../other.ts'))).toBeUndefined();
  });

  test('says so where checks do not name what they examine', () => {
    // This file imports nothing from the stub, and stands for such checks.
    const here = import.meta.filename;
    expect(() => resolveId(relative(import.meta.dirname, stub), here)).toThrow('by their names');
  });
});
