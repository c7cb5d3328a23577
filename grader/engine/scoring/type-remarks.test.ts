import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { typeRemarks as remarksOn } from './type-remarks.ts';

const typeRemarks = (files: string[], globals: readonly string[] = []): string[] =>
  remarksOn(
    files.map((file) => ({ file })),
    globals,
  );

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
  const helper = file('helper.ts', "export const loud = process.env['LOUD'];\n");
  const using = file(
    'using.ts',
    "import { loud } from './helper.ts';\nimport { a } from './sound.ts';\nconsole.log(loud, a);\n",
  );
  expect(typeRemarks([using]).map((line) => line.replace(/^.*\//, ''))).toEqual([
    "helper.ts:1:21 'process' is not there when this is graded",
  ]);
  expect(typeRemarks([sound, helper]).length).toBe(1);
  rmSync(folder, { recursive: true });
});

test('a file that did not load does not "run all the same", and what was told with its line is not told again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'type-remarks-test-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const file = join(folder, 'torn.ts');
  writeFileSync(file, 'export const a: string = 1;\nlet b;\nlet b;\n');
  const told = (fault: string) =>
    remarksOn([{ file, fault }]).map((line) => line.replace(/^.*torn\.ts:/, ''));
  expect(told("Identifier 'b' has already been declared")).toEqual([
    "1:14 error: Type 'number' is not assignable to type 'string'.",
    "2:5 error: Cannot redeclare block-scoped variable 'b'.",
    "3:5 error: Cannot redeclare block-scoped variable 'b'.",
  ]);
  expect(told('something (torn.ts, line 3)')).toEqual([]);
  rmSync(folder, { recursive: true });
});
