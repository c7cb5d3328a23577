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
    expect.stringMatching(/wrong\.ts:2:14 Type 'number' is not assignable to type 'string'\.$/),
  ]);
  expect(typeRemarks([torn]).length).toBeGreaterThan(0);
  rmSync(folder, { recursive: true });
});
