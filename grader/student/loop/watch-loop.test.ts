import { EventEmitter } from 'node:events';
import { utimesSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { filesOf, readCourse } from '../../engine/course/course.ts';
import { WatchLoop } from './watch-loop.ts';

/** A terminal in this process: keys go in, frames come out. */
class FakeTerminal {
  readonly stdin = Object.assign(new PassThrough(), { setRawMode: () => {} });
  readonly stdout = Object.assign(new EventEmitter(), {
    columns: 80,
    rows: 24,
    write: (text: string) => {
      this.frame = stripVTControlCharacters(text);
    },
  }) as unknown as NodeJS.WriteStream;
  frame = '';

  async press(key: string, pattern: RegExp): Promise<void> {
    this.stdin.write(key);
    await this.shows(pattern);
  }

  async shows(pattern: RegExp): Promise<void> {
    await vi.waitFor(() => expect(this.frame).toMatch(pattern), { timeout: 60_000, interval: 20 });
  }
}

beforeEach(() => vi.stubEnv('LC_ALL', 'C.UTF-8').stubEnv('TERM', 'xterm'));
afterEach(() => vi.unstubAllEnvs());

describe('the watch loop', () => {
  test('checks, shows, moves and ends by its keys, and checks again what was saved', async () => {
    const course = readCourse();
    const [first] = course.exercises;
    const terminal = new FakeTerminal();
    const ended = new WatchLoop({ ...course, exercises: course.exercises.slice(0, 2) }, terminal).run();
    await terminal.shows(/01 ·.*02 ·[\s\S]*Next: write listOf[\s\S]*checked in/);
    await terminal.press('r', /nothing to replay/);
    await terminal.press('n', /\[02 ·\][\s\S]*Next: write initials/);
    await terminal.press('1', /\[01 ·\]/);
    await terminal.press('l', /› · 01/);
    await terminal.press('\u001B[B', /› · 02/);
    await terminal.press('k', /› · 01/);
    await terminal.press('\r', /Next: write listOf/);
    await terminal.press('o', /Task 1 · listOf/);
    await terminal.press(' ', /What goes wrong/);
    await terminal.press('\u001B', /Next: write listOf/);
    await terminal.press('c', /All public checks[\s\S]*reversed/);
    await terminal.press('\u001B', /Next: write listOf/);
    // Asked, and not answered with yes: nothing is touched.
    await terminal.press('x', /Put .* back as it was handed out\?/);
    await terminal.press('n', /Next: write listOf/);

    Object.assign(terminal.stdout, { columns: 40, rows: 10 });
    terminal.stdout.emit('resize');
    await terminal.shows(/n p l h c f r o x ↵ q/);
    Object.assign(terminal.stdout, { columns: 80, rows: 24 });
    terminal.stdout.emit('resize');

    const now = new Date();
    utimesSync(filesOf(first!).stub, now, now);
    await terminal.shows(/checking 01/);
    await terminal.shows(/checked in/);
    terminal.stdin.write('q');
    await ended;
    expect(terminal.frame).toBe('');
  });
});
