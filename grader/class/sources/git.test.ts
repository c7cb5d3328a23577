import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { GIT_LIMITS, git } from './git.ts';

const root = mkdtempSync(join(tmpdir(), 'git-test-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Lets git start a command of the shell, as it starts its own. */
const started = (command: string, timeoutMs = 60_000) =>
  git(root, ['-c', `alias.started=!${command}`, 'started'], { timeoutMs });

test("git's own reason is told, not its advice", async () => {
  const said =
    "printf 'warning: x\\nfatal: the \\033[2Jreason\\n\\nPlease make sure\\nthe repository exists.\\n' >&2; exit 128";
  await expect(started(said)).rejects.toThrow(/^fatal: the reason$/);
  await expect(started('printf "error: only this\\nhint\\n" >&2; exit 1')).rejects.toThrow(
    /^error: only this$/,
  );
  await expect(started('exit 3')).rejects.toThrow(/^git ended with 3 and said nothing$/);
  await expect(git(join(root, 'nowhere'), ['version'], { timeoutMs: 1000 })).rejects.toThrow(
    /could not be started/,
  );
});

test('what it writes, prints and takes of time and memory has limits, each with a message', async () => {
  const large = GIT_LIMITS.fileBytes + 10_000_000;
  await expect(started(`head -c ${large} /dev/zero > file || kill -9 $$`)).rejects.toThrow();
  expect(statSync(join(root, 'file')).size).toBeLessThanOrEqual(GIT_LIMITS.fileBytes + 512);
  await expect(started('cat /dev/zero')).rejects.toThrow(/^git prints more than 150 MB$/);
  await expect(started('sleep 60 & sleep 60; touch late', 300)).rejects.toThrow(/^no answer within 0.3 s$/);
  const { stdout } = { stdout: (await started('ulimit -f; ulimit -t')).toString() };
  expect(stdout.split('\n').map(Number)).toEqual([
    Math.ceil(GIT_LIMITS.fileBytes / 512),
    GIT_LIMITS.cpuSeconds,
    0,
  ]);
  expect(existsSync(join(root, 'late'))).toBe(false);
});

test.runIf(process.platform === 'linux')('memory of more than there is to be had is refused', async () => {
  // As git does with an object that is larger than what it streams.
  const asks = `perl -e 'my $held = "x" x ${GIT_LIMITS.memoryBytes + 100_000_000}; print length $held'`;
  await expect(started(asks)).rejects.toThrow(/more than 1000 MB of memory/);
  expect((await started(`perl -e 'my $held = "x" x 100_000_000; print length $held'`)).toString()).toBe(
    '100000000',
  );
});

test('a token is handed to git by its environment, for GitHub alone', async () => {
  vi.stubEnv('GITHUB_TOKEN', 'very-secret');
  const settings = (
    await started('git config --get-urlmatch http.extraHeader https://github.com/x; ps -o args= -p $$')
  )
    .toString()
    .split('\n');
  expect(settings[0]).toBe(
    `Authorization: Basic ${Buffer.from('x-access-token:very-secret').toString('base64')}`,
  );
  expect(settings.slice(1).join()).not.toMatch(/secret/);
  const other = 'git config --get-urlmatch http.extraHeader https://example.org/x || echo none';
  expect((await started(other)).toString()).toBe('none\n');
  vi.unstubAllEnvs();
});
