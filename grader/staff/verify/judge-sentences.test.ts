import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judgeSentences } from './judge-sentences.ts';

test('each misconception has a sentence of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sentences-'));
  const misconception = (name: string, source: string) => {
    const file = join(folder, `${name}.ts`);
    writeFileSync(file, source);
    return { kind: 'misconception' as const, name, file };
  };
  const candidates = [
    { kind: 'do-nothing' as const, name: '0' },
    misconception('one', "export const sentence = 'Look again.';"),
    misconception('two', "export const sentence = 'Look elsewhere.';"),
    misconception('copy', "export const sentence = 'Look again.';"),
    misconception('blank', "export const sentence = ' ';"),
    misconception('mute', 'export {};'),
    misconception('frank', "export const sentence = 'Write Math.abs(a) + Math.abs(b).';"),
  ];
  const reference =
    'export function sum(a: number, b: number): number {\n  // #region solution\n  return Math.abs(a) + Math.abs(b);\n  // #endregion\n}\n';
  expect(await judgeSentences(candidates, reference)).toEqual([
    'misconceptions one and copy tell the same sentence',
    'misconception blank exports no sentence that would help whoever wrote it',
    'misconception mute exports no sentence that would help whoever wrote it',
    'the sentence of misconception frank holds a line of the solution: return Math.abs(a) + Math.abs(b);',
  ]);
  expect(await judgeSentences(candidates.slice(0, 3), reference)).toEqual([]);
  const both = [
    misconception('both', "export const sentence = { en: 'Look.', 'zh-CN': '再看。' };"),
    misconception('half', "export const sentence = { en: 'Look there.' };"),
    misconception('again', "export const sentence = { en: 'Look up.', 'zh-CN': '再看。' };"),
  ];
  expect(await judgeSentences(both, reference, ['en', 'zh-CN'])).toEqual([
    'misconception half says nothing in zh-CN',
    'misconceptions both and again tell the same sentence',
  ]);
  expect(await judgeSentences(both.slice(0, 2), reference, ['en'])).toEqual([]);
  rmSync(folder, { recursive: true });
});
