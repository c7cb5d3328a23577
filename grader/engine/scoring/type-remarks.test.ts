import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { typeRemarks } from './type-remarks.ts';

test('type errors and syntax errors are told by line; a sound or missing file says nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'type-remarks-test-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const sound = file('sound.ts', 'export const a: number = 1;\n');
  const wrong = file('wrong.ts', 'export const a = 1;\nexport const b: string = a;\n');
  const torn = file('torn.ts', 'export function a( {\n');
  expect(typeRemarks([sound, join(folder, 'missing.ts')])).toEqual([]);
  expect(typeRemarks([wrong])).toEqual([
    expect.stringMatching(
      /wrong\.ts:2:14 type error \(it runs all the same\): Type 'number' is not assignable to type 'string'\.$/,
    ),
  ]);
  expect(typeRemarks([torn]).length).toBeGreaterThan(0);
  const elsewhere = file(
    'elsewhere.ts',
    "import { sep } from 'node:path';\nexport const a = process.argv + sep;\nconsole.log(structuredClone(a), performance.now(), nothing);\n",
  );
  expect(typeRemarks([elsewhere]).map((line) => line.replace(/^.*elsewhere\.ts:/, ''))).toEqual([
    "1:21 'node:path' cannot be imported when this is graded",
    "2:18 'process' is not there when this is graded",
    "3:52 type error (it runs all the same): Cannot find name 'nothing'.",
  ]);
  const assembly = file('assembly.ts', 'export const a = [WebAssembly, process];\n');
  expect(typeRemarks([assembly], ['WebAssembly'])).toEqual([
    expect.stringMatching(/assembly\.ts:1:32 'process' is not there when this is graded$/),
  ]);
  const shared = file(
    'shared.ts',
    'export const a = new SharedArrayBuffer(8);\nexport const b = (c: SharedArrayBuffer) => globalThis.Atomics ?? c;\nexport const d = (Atomics: number) => Atomics;\n',
  );
  expect(typeRemarks([shared]).map((line) => line.replace(/^.*shared\.ts:/, ''))).toEqual([
    "1:22 'SharedArrayBuffer' is not there when this is graded",
    "2:55 'Atomics' is not there when this is graded",
  ]);
  expect(typeRemarks([shared], ['SharedArrayBuffer', 'Atomics'])).toEqual([]);
  const stray = file(
    'stray.ts',
    "import fc from 'fast-check';\nimport { a } from './sound.ts';\nexport { typeRemarks } from '../x/other.ts';\nconsole.log(a, fc);\n",
  );
  expect(typeRemarks([stray]).filter((line) => line.includes('graded'))).toEqual([
    expect.stringMatching(/stray\.ts 'fast-check' cannot be imported when this is graded/),
    expect.stringMatching(/stray\.ts '\.\.\/x\/other\.ts' cannot be imported when this is graded/),
  ]);
  rmSync(folder, { recursive: true });
});
