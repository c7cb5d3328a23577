import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

test('an event that comes later than the look at the files is no silence', async () => {
  const saved = vi.fn();
  const silence = vi.fn();
  watching = new WatchFiles([folder], () => [file], saved, { pollMs: 60, settleMs: 5, onSilence: silence });
  writeFileSync(file, 'while this process is busy');
  for (const until = performance.now() + 100; performance.now() < until; );
  await sleep(300);
  expect(saved).toHaveBeenCalledOnce();
  expect(silence).not.toHaveBeenCalled();
});

test('a folder that cannot be watched is looked at', async () => {
  const saved = vi.fn();
  watching = new WatchFiles([join(folder, 'absent')], () => [file], saved, { pollMs: 30 });
  writeFileSync(file, 'longer');
  await vi.waitFor(() => expect(saved).toHaveBeenCalledWith(file), 5000);
});

// What is saved in the layer below a mounted overlay is seen through it, but nobody is told: as on network drives.
test('where no events arrive a save is found all the same, and that is said once', (context) => {
  const parts = ['below', 'above', 'work', 'seen'].map((name) => join(folder, name));
  const [below, above, work, seen] = parts as [string, string, string, string];
  for (const part of parts) mkdirSync(part);
  const mount = `mount -t overlay overlay -o 'lowerdir=${below},upperdir=${above},workdir=${work}' '${seen}'`;
  const inMount = (command: string) =>
    spawnSync('unshare', ['-rm', 'sh', '-c', `${mount} && ${command}`], {
      encoding: 'utf8',
      timeout: 30_000,
    });
  context.skip(inMount('true').status !== 0, 'an overlay cannot be mounted here');

  writeFileSync(join(below, 'a.ts'), '1');
  const script = join(folder, 'watch.mjs');
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs';
     import { setTimeout as sleep } from 'node:timers/promises';
     import { WatchFiles } from ${JSON.stringify(join(import.meta.dirname, 'watch-files.ts'))};
     const file = ${JSON.stringify(join(seen, 'a.ts'))};
     const said = [];
     const options = { pollMs: 100, onSilence: () => said.push('silence') };
     const files = new WatchFiles([${JSON.stringify(seen)}], () => [file], () => said.push('saved'), options);
     for (const text of ['22', '333']) {
       await sleep(300);
       writeFileSync(${JSON.stringify(join(below, 'a.ts'))}, text);
     }
     await sleep(300);
     files.close();
     console.log(said.join());`,
  );
  const { stdout, stderr } = inMount(`'${process.execPath}' '${script}'`);
  expect({ stdout, stderr }).toEqual({ stdout: 'saved,silence,saved\n', stderr: '' });
});
