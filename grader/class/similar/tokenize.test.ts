import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requireVariety } from './require-variety.ts';
import { TokenReader } from './token-reader.ts';
import { tokenize } from './tokenize.ts';

test('names, numbers and comments are left out', () => {
  expect(tokenize('const a = 1; // x').kinds).toEqual(tokenize('let longer=42;').kinds);
});

test('tokens know their lines, whatever ends them', () => {
  for (const end of ['\n', '\r\n', '\r', '\u2028']) {
    const { lines } = tokenize(['let a =', '', '  `one', 'two`;'].join(end));
    expect(lines).toEqual([0, 0, 0, 2, 3].map((from) => ({ from, to: from === 2 ? 3 : from })));
  }
});

test('any text has tokens, each on lines of the text and none before the last', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'{}[]()`$"\'/*\\\n\r<>=+a1 \u0000\u2028😀'),
    maxLength: 200,
  });
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (source) => {
      const { kinds, lines } = tokenize(source);
      expect(lines).toHaveLength(kinds.length);
      const count = source.split(/\r\n|[\r\n\u2028\u2029]/).length;
      lines.forEach(({ from, to }, index) => {
        expect(from >= (lines[index - 1]?.from ?? 0) && to >= from && to < count).toBe(true);
      });
    }),
    { numRuns: 2_000 },
  );
});

test('a stretch may come a few times, and not hundreds of times', () => {
  expect(() => requireVariety('abc'.repeat(90).split(''), 3)).not.toThrow();
  expect(() => requireVariety('abc'.repeat(400).split(''), 3)).toThrow(/repeats one stretch/);
});

test('what one file holds is told as its own, and the next is read', async () => {
  const reader = new TokenReader();
  try {
    expect(await reader.read('['.repeat(300_000))).toEqual({
      fault: expect.stringMatching(/more than 50,000/),
    });
    expect(await reader.read('['.repeat(20_000))).toEqual({
      fault: expect.stringMatching(/repeats one stretch/),
    });
    expect(await reader.read('let a = 1;')).toHaveProperty('tokens.kinds');
  } finally {
    reader.close();
  }
});

test('a file that takes too long or too much is given up, and the next is read', async () => {
  const reader = new TokenReader(1);
  expect(await reader.read('let a;')).toEqual({ fault: expect.stringContaining('too long') });
  reader.close();
});
