import { describe, expect, test } from 'vitest';
import { drawTerminal } from './terminal-svg.ts';

describe('drawTerminal', () => {
  test('draws each word in its own column and colour', () => {
    const { body, height } = drawTerminal(
      'plain \u001B[32mgreen\u001B[39m 陈 end\n\u001B[1mbold\u001B[22m <tag>',
      'npm test',
    );
    expect(body).toContain('>plain</text>');
    expect(body).toMatch(/fill="#1a7f4e"[^>]*>green</);
    expect(body).toMatch(/font-weight="bold"[^>]*>bold</);
    expect(body).toContain('&lt;tag&gt;');
    expect(body).toContain('>npm test</text>');
    expect(height).toBe(30 + 2 * 18 + 32);
    // A wide character takes two columns: "end" stands in column 15.
    expect(body).toMatch(new RegExp(`x="${16 + 15 * 7.9}"[^>]*>end<`));
  });

  test('is wide enough for its title', () => {
    const long = 'npm run merge -- reports/shard-1 reports/shard-3 --out reports/class';
    expect(drawTerminal('short', long).width).toBeGreaterThan(drawTerminal('short', 'npm test').width + 200);
  });
});
