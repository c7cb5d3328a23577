import { describe, expect, test } from 'vitest';
import { fitLine } from '../../show/terminal/fit-line.ts';
import { Screen } from './screen.ts';

function screenOf(env: NodeJS.ProcessEnv, columns = 20, rows = 4) {
  const written: string[] = [];
  const screen = new Screen({ write: (text: string) => written.push(text), columns, rows }, env);
  return { screen, written };
}

const modern = { TERM: 'xterm-256color', LANG: 'C.UTF-8' };

describe('Screen', () => {
  test('a frame is one write that overwrites each line, and the same frame is not written again', () => {
    const { screen, written } = screenOf(modern);
    screen.draw(['one', 'two']);
    screen.draw(['one', 'two']);
    expect(written).toEqual(['\u001B[?2026h\u001B[Hone\u001B[K\r\ntwo\u001B[K\u001B[J\u001B[?2026l']);
    screen.forget();
    screen.draw(['one', 'two']);
    expect(written).toHaveLength(2);
  });

  test('no more lines and columns than there are, and nothing that moves the cursor', () => {
    const { screen, written } = screenOf(modern, 6, 2);
    screen.draw(['\u001B[31mlonger than that\u001B[39m', '\u001B[2Jx\ry\tz', 'third']);
    expect(written[0]).toContain('\u001B[31mlonge…\u001B[39m\u001B[K\r\n[2Jxy…\u001B[K');
    expect(written[0]).not.toContain('third');
  });

  test('enters and leaves the other screen', () => {
    const { screen, written } = screenOf(modern);
    screen.enter();
    screen.leave();
    expect(written.join('')).toBe('\u001B[?1049h\u001B[?25l\u001B[?25h\u001B[?1049l');
  });

  test('a simple terminal gets lines of ASCII, and only what is settled', () => {
    const { screen, written } = screenOf({ TERM: 'dumb' });
    screen.enter();
    screen.draw(['checking …'], true);
    screen.draw(['a ✓', '', 'b ·']);
    screen.leave();
    expect(written).toEqual(['a +\nb *\n\n']);
  });

  test('without Unicode a cut line is ASCII to its end, and no longer than the terminal', () => {
    const { screen, written } = screenOf({ TERM: 'xterm', LANG: 'C' }, 6, 3);
    screen.draw(['… 01', 'longer than that', 'a → b → c']);
    expect(written[0]).toContain('\u001B[H~ 01\u001B[K\r\nlonge~\u001B[K\r\na -> ~\u001B[K');
  });

  test('a terminal that says it has no size is taken for 80×24', () => {
    expect(screenOf(modern, 0, 0).screen.size).toEqual({ columns: 80, rows: 24 });
  });
});

test('fitLine cuts what is shown, wide signs counted twice, and keeps the codes', () => {
  expect(fitLine('short', 10)).toBe('short');
  expect(fitLine('卷积网络', 8)).toBe('卷积网络');
  expect(fitLine('卷积网络', 6)).toBe('卷积…');
  expect(fitLine('\u001B[1mabc\u001B[22mdef', 4)).toBe('\u001B[1mabc\u001B[22m…');
});
