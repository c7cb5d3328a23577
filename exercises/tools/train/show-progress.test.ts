import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { describeProgress, describeSeconds, showProgress } from './show-progress.ts';

afterEach(() => vi.unstubAllEnvs());

/** A terminal, or a pipe, that keeps what was written. */
function screen(isTTY: boolean, columns = 120, rows = 40) {
  const written: string[] = [];
  const stream = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    }),
    { isTTY, columns, rows, cursorTo: () => true, clearLine: () => true, moveCursor: () => true },
  ) as unknown as WriteStream;
  return { stream, text: () => stripVTControlCharacters(written.join('')) };
}

const progress = (step: number) => ({
  step,
  steps: 200,
  loss: 0.2514,
  losses: Array.from({ length: step }, (_, at) => 2.3 / (1 + at)),
  accuracies: Array.from({ length: Math.ceil(step / 10) }, (_, at) => at / 20),
  accuracy: 0.931,
  imagesPerSecond: 2810.4,
  secondsLeft: 13.2,
});

describe('showProgress', () => {
  test('writes a line at every tenth where there is no terminal', () => {
    const { stream, text } = screen(false);
    const display = showProgress(stream);
    for (let step = 1; step <= 200; step++) display.training(progress(step));
    display.testing(1, 2);
    display.clear();
    const lines = text().trimEnd().split('\n');
    expect(lines.length).toBe(10);
    expect(lines[0]).toBe(' 10 %  loss 0.251  accuracy 93.1 %  2,810 images/s  13 s left');
    expect(lines[9]).toContain('100 %');
  });

  test('redraws a line and the curves on a terminal, and takes it away', () => {
    vi.stubEnv('TERM', 'xterm');
    const { stream, text } = screen(true);
    const display = showProgress(stream);
    display.training(progress(90));
    expect(text()).toContain('█████████░░░░░░░░░░░  45 %  loss 0.251');
    // Loss and accuracy as curves, with their ends.
    expect(text()).toMatch(/loss .*accuracy\n +2\.\d\d │[^\n]*[\u2801-\u28FF].* 1\.00 │/);
    expect(text()).toContain('q or Ctrl-C stops');
    display.testing(5000, 10_000);
    display.clear();
    const later = screen(true);
    showProgress(later.stream).testing(5000, 10_000);
    expect(later.text()).toContain('reading the test images: 5000 of 10000\nq or Ctrl-C leaves out');
  });

  test('says what a first look takes where all takes long, once where there is no terminal', () => {
    const long = (step: number) => ({ ...progress(step), secondsLeft: 601 });
    const piped = screen(false);
    const display = showProgress(piped.stream, 60_000);
    for (let step = 1; step < 20; step++) display.training(long(step));
    expect(piped.text()).toBe(
      'This takes long: npm run train -- --images 6000 is enough for a first look.\n',
    );
    vi.stubEnv('TERM', 'xterm');
    const drawn = (images: number, secondsLeft: number) => {
      const { stream, text } = screen(true);
      showProgress(stream, images).training({ ...progress(90), secondsLeft });
      return text();
    };
    expect(drawn(60_000, 601)).toContain('--images 6000');
    expect(drawn(6_000, 601)).not.toContain('--images');
    expect(drawn(60_000, 599)).not.toContain('--images');
  });

  test('leaves the curves out where there is no room for them', () => {
    vi.stubEnv('TERM', 'xterm');
    const { stream, text } = screen(true, 80, 10);
    showProgress(stream).training(progress(90));
    expect(text()).toContain('45 %');
    expect(text()).not.toContain('│');
  });

  test('the bar takes what the words leave it', () => {
    vi.stubEnv('TERM', 'xterm');
    for (const [columns, line] of [
      [80, '████░░░░░  45 %  loss 0.251  accuracy 93.1 %  2,810 images/s  1 h 20 min left'],
      [70, '45 %  loss 0.251  accuracy 93.1 %  2,810 images/s  1 h 20 min left'],
    ] as const) {
      const { stream, text } = screen(true, columns, 10);
      showProgress(stream).training({ ...progress(90), secondsLeft: 4800 });
      expect(text()).toContain(` ${line}\n`);
    }
  });

  test('takes a terminal that cannot redraw for none', () => {
    for (const [term, columns] of [
      ['dumb', 120],
      ['xterm', 0],
    ] as const) {
      vi.stubEnv('TERM', term);
      const { stream, text } = screen(true, columns);
      showProgress(stream).training(progress(100));
      expect(text()).toBe(' 50 %  loss 0.251  accuracy 93.1 %  2,810 images/s  13 s left\n');
    }
  });
});

test('describeProgress says how far, how well, how fast and how long', () => {
  expect(describeProgress({ ...progress(1), secondsLeft: 185 })).toBe(
    '  0 %  loss 0.251  accuracy 93.1 %  2,810 images/s  3 min 05 s left',
  );
});

test('describeSeconds', () => {
  expect([0.4, 59.4, 60, 185, 3599, 4800].map(describeSeconds)).toEqual([
    '0 s',
    '59 s',
    '1 min 00 s',
    '3 min 05 s',
    '59 min 59 s',
    '1 h 20 min',
  ]);
});
