import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

test('no line of Chinese begins with a sign that closes, or ends with one that opens', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom('卷', '积', '核'),
        fc.constantFrom('卷，', '积。', '（核）', '“窗口”：', '步幅、'),
      ),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 8, max: 40 }), (written, width) => {
      const lines = wrapText(written, width);
      expect(lines.join('')).toBe(written);
      for (const line of lines) {
        expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/^[，。、：）”]|[（“]$/);
      }
    }),
  );
});

test('words stay whole where there is room, and what has nowhere to break is broken all the same', () => {
  expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapText('，，，，', 4)).toEqual(['，，', '，，']);
});
