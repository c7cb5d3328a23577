import { expect, test } from 'vitest';
import { withoutWords } from './without-words.ts';

const CODE = "export * from '../sums.ts';\n\nexport const sum = (n: number) => n + 1;\n";

test.each([
  "export const sentence = 'You add one.';\n",
  'export const sentence =\n  "It isn\'t one; it is two.";\nexport const isPublic = true;\n',
  "export const sentence = {\n  en: 'One; two',\n  'zh-CN': '一',\n};\n",
  'export const sentence: string = `a\n; b`;\n',
  "export const untold = 'it\\'s kept; see above';\n",
  '',
])('whatever is said in %j, the code is the same', (words) => {
  expect(withoutWords(`${words}${CODE}`)).toBe(CODE);
});

test('another function, or another number in it, is another code', () => {
  const changed = CODE.replace('n + 1', 'n + 2');
  expect(withoutWords(`export const sentence = 'x';\n${changed}`)).toBe(changed);
  expect(withoutWords("export const sentences = ['kept'];\n")).toBe("export const sentences = ['kept'];\n");
});
