import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WatchFiles } from './watch-files.ts';

let folder: string;
let file: string;
let watching: WatchFiles | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grader-watch-'));
  file = join(folder, 'own.ts');
  writeFileSync(file, 'one');
});

afterEach(() => {
  watching?.close();
  rmSync(folder, { recursive: true });
});

test('a save in several steps is told once, and other files are not', async () => {
  const saved = vi.fn();
  watching = new WatchFiles([folder], () => [file], saved, { settleMs: 60 });
  writeFileSync(join(folder, 'other.ts'), 'x');
  writeFileSync(file, '');
  writeFileSync(file, 'two');
  await vi.waitFor(() => expect(saved).toHaveBeenCalled(), 5000);
  await sleep(1200);
  expect(saved.mock.calls).toEqual([[file]]);
});

test('an editor may put a new file in the place of the old one', async () => {
  const saved = vi.fn();
  watching = new WatchFiles([folder], () => [file], saved);
  const draft = join(folder, 'draft.tmp');
  writeFileSync(draft, 'two');
  renameSync(draft, file);
  await vi.waitFor(() => expect(saved).toHaveBeenCalledWith(file), 5000);
});

test('where no events arrive, a look at the files finds the save and says so once', async () => {
  const saved = vi.fn();
  const silence = vi.fn();
  watching = new WatchFiles([folder], () => [file], saved, { events: false, pollMs: 30, onSilence: silence });
  for (const text of ['two', 'three!']) {
    saved.mockClear();
    writeFileSync(file, text);
    await vi.waitFor(() => expect(saved).toHaveBeenCalledWith(file), 5000);
  }
  rmSync(file);
  await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(2), 5000);
  writeFileSync(file, 'back');
  await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(3), 5000);
  expect(silence).toHaveBeenCalledOnce();
});

test('a folder that cannot be watched is looked at', async () => {
  const saved = vi.fn();
  watching = new WatchFiles([join(folder, 'absent')], () => [file], saved, { pollMs: 30 });
  writeFileSync(file, 'longer');
  await vi.waitFor(() => expect(saved).toHaveBeenCalledWith(file), 5000);
});
