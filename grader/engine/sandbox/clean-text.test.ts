import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, cleanTexts } from './clean-text.ts';

describe('cleanText', () => {
  test('leaves ordinary text of any language alone', () => {
    const text = 'expected 3, got 4\n\tarrondi à l’entier: 卷积核 · свёртка · 🙂';
    expect(cleanText(text)).toBe(text);
  });

  test('takes out what moves the cursor, hides, or turns the direction', () => {
    expect(cleanText('\u001B[2J\u001B[31mred\u001B]0;title\u0007\b\u009B1m')).toBe('red');
    expect(cleanText('a\u202Eb\u2066c\u200Bd\uFEFFe\u{E0041}')).toBe('abcde');
    expect(cleanText('\uD800')).toBe('\uFFFD');
    expect(cleanText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  });

  test('leaves no command for a log of a workflow', () => {
    expect(cleanText('::error::x\n  ::set-output name=a::b\r\t::add-mask::0')).not.toMatch(/^\s*::/m);
    expect(cleanText('x ##[group]a ##vso[task]')).not.toMatch(/##(vso)?\[/);
    // Taking one thing out must not put another together.
    expect(cleanText(':\u200B:error::x\n\u001B[0m::a\n#\u200B#[b')).not.toMatch(/^\s*::|##\[/m);
  });

  test('is done after one time, whatever the text', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(':', '#', '[', '\u001B', '\u0007', '\r', '\n', ' ', 'm', 'é'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).not.toMatch(/[^\P{C}\n\t]|^\s*::|##\[/mu);
      }),
    );
  });
});

test('cleanTexts reaches every text', () => {
  expect(cleanTexts({ a: ['\u0007b', 1, null], c: { d: '\u202Ee' } })).toEqual({
    a: ['b', 1, null],
    c: { d: 'e' },
  });
});

test('cleanLine keeps a name on the line that it stands in', () => {
  expect(cleanLine('two\r\n::error::lines\u202e')).toBe('two : :error::lines');
});
