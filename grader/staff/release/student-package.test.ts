import { describe, expect, test } from 'vitest';
import { studentLock, studentManifest } from './student-package.ts';

describe('studentManifest', () => {
  test("keeps the scripts of students' commands, and no devDependencies", () => {
    const manifest = {
      name: 'course',
      scripts: {
        check: 'node grader/cli.ts check',
        grade: 'node grader/cli.ts grade',
        doctor: 'node grader/first-aid.cjs',
        audit: 'node grader/audit.cjs',
        test: 'vitest run',
        lint: 'biome check',
      },
      dependencies: { zod: '4.6.7' },
      devDependencies: { biome: '2.0.0' },
    };
    const reduced = studentManifest(
      JSON.stringify(manifest),
      ['grader/cli.ts', 'grader/first-aid.cjs'],
      ['check', 'command'],
    );
    expect(JSON.parse(reduced)).toEqual({
      name: 'course',
      scripts: { check: 'node grader/cli.ts check', doctor: 'node grader/first-aid.cjs' },
      dependencies: { zod: '4.6.7' },
    });
    expect(reduced.endsWith('}\n')).toBe(true);
  });
});

describe('studentLock', () => {
  const lock = (packages: Record<string, object>) =>
    JSON.parse(studentLock(JSON.stringify({ name: 'course', lockfileVersion: 3, packages })));

  test('keeps what is reached from dependencies, and nothing else', () => {
    const { packages, lockfileVersion } = lock({
      '': { dependencies: { ora: '1' }, devDependencies: { biome: '2' } },
      'node_modules/ora': { version: '1', dependencies: { chalk: '5' } },
      'node_modules/chalk': { version: '5' },
      'node_modules/biome': { version: '2', dev: true, dependencies: { tool: '3' } },
      'node_modules/tool': { version: '3', dev: true },
    });
    expect(lockfileVersion).toBe(3);
    expect(packages).toEqual({
      '': { dependencies: { ora: '1' } },
      'node_modules/ora': { version: '1', dependencies: { chalk: '5' } },
      'node_modules/chalk': { version: '5' },
    });
  });

  test('finds packages as Node does: the nearest one', () => {
    const { packages } = lock({
      '': { dependencies: { ora: '1', '@x/top': '1' } },
      'node_modules/ora': { dependencies: { '@x/chalk': '5' } },
      'node_modules/ora/node_modules/@x/chalk': { version: '5', dependencies: { '@x/ansi': '1' } },
      'node_modules/@x/chalk': { version: '6', dev: true },
      'node_modules/@x/ansi': { version: '1' },
      'node_modules/@x/top': { version: '1' },
    });
    expect(Object.keys(packages).sort()).toEqual([
      '',
      'node_modules/@x/ansi',
      'node_modules/@x/top',
      'node_modules/ora',
      'node_modules/ora/node_modules/@x/chalk',
    ]);
  });

  test('keeps optional packages and required peers, and drops optional peers that only staff have', () => {
    const { packages } = lock({
      '': { dependencies: { vitest: '5' }, optionalDependencies: { node: '26', 'node-win': '26' } },
      'node_modules/vitest': {
        peerDependencies: { vite: '8', coverage: '5' },
        peerDependenciesMeta: { coverage: { optional: true } },
      },
      'node_modules/vite': { version: '8', peer: true },
      'node_modules/coverage': { version: '5', devOptional: true },
      'node_modules/node': { version: '26', optional: true, dependencies: { tslib: '2' } },
      'node_modules/tslib': { version: '2', devOptional: true },
    });
    expect(packages['node_modules/coverage']).toBeUndefined();
    expect(packages['node_modules/vite']).toEqual({ version: '8', peer: true });
    expect(packages['node_modules/tslib']).toEqual({ version: '2', optional: true });
    expect(packages['node_modules/node']).toBeDefined();
  });
});
