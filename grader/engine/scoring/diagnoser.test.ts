import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WRONG_KINDS } from '../binding/wrong-kinds.ts';
import type { DecidedCheck } from './diagnose-checks.ts';
import { Diagnoser } from './diagnoser.ts';

let root: string;
let files: { reference: string; misconceptions: string };
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'diagnoser-test-'));
  files = { reference: join(root, 'root.ts'), misconceptions: join(root, 'misconceptions') };
  mkdirSync(files.misconceptions);
  const write = (name: string, body: string) =>
    writeFileSync(
      join(files.misconceptions, `${name}.ts`),
      `export const sentence = 'Sentence of ${name}.';\nexport const root = (n: number): number => { ${body} };\n`,
    );
  writeFileSync(files.reference, 'export function root(n: number): number {\n  return Math.sqrt(n);\n}\n');
  write('halves', 'return n / 2;');
  write('never-ends', 'if (n === 5) for (;;);\nreturn n / 3;');
  write(
    'grows',
    'if (n === 6) { const all = []; for (;;) all.push(new Array(1000).fill(n)); }\nreturn n / 4;',
  );
});
afterAll(() => rmSync(root, { recursive: true }));

const check = (n: number, returned: number, passed = false): DecidedCheck => ({
  task: 'root',
  passed,
  calls: [{ task: 'root', args: [n], outcome: { returned } }],
});

test('names the misconception with its sentence, and only at failures', async () => {
  const diagnoser = new Diagnoser();
  const halves = { name: 'halves', sentence: 'Sentence of halves.' };
  const large = { name: 'too-large', sentence: WRONG_KINDS['too-large'].en };
  const scale = { name: 'scale', sentence: WRONG_KINDS.scale.en };
  const three = [check(16, 8), check(64, 32), check(100, 50)];
  expect(await diagnoser.diagnose(files, [...three, check(4, 2, true), check(36, 17)])).toEqual([
    { diagnosis: halves, kind: scale },
    { diagnosis: halves, kind: large },
    { diagnosis: halves, kind: large },
    {},
    { kind: large },
  ]);
  // The same thread serves the next submission.
  expect(await diagnoser.diagnose(files, [check(100, 50)])).toEqual([{ diagnosis: halves, kind: large }]);
  expect(await diagnoser.diagnose(files, [{ task: 'root', passed: false, calls: undefined }])).toEqual([{}]);
  diagnoser.close();
});

test('what never ends or grows without end costs the diagnosis and nothing else', async () => {
  const diagnoser = new Diagnoser(2_000);
  expect(await diagnoser.diagnose(files, [check(5, 2.5)])).toEqual([{}]);
  expect(await diagnoser.diagnose(files, [check(6, 3)])).toEqual([{}]);
  expect(await diagnoser.diagnose(files, [check(16, 8)])).toMatchObject([{ diagnosis: { name: 'halves' } }]);
  diagnoser.close();
});

test('a misconception that does not load is a fault of ours', async () => {
  const broken = join(root, 'broken');
  mkdirSync(broken);
  writeFileSync(join(broken, 'broken.ts'), 'export const root = (;\n');
  const diagnoser = new Diagnoser();
  await expect(diagnoser.diagnose({ ...files, misconceptions: broken }, [check(16, 8)])).rejects.toThrow();
  diagnoser.close();
});
