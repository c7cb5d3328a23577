import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { gitIn } from '../../engine/files/git-in.ts';
import { cloneRepository } from './clone-repository.ts';

const root = mkdtempSync(join(tmpdir(), 'clone-test-'));
const origin = join(root, 'origin');
const pwned = join(root, 'pwned');
let clones = 0;

function run(folder: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main'];
  return gitIn(folder, ...identity, '-c', 'protocol.file.allow=always', ...args).trim();
}

async function clone(url: string, ref = 'HEAD', timeoutMs?: number): Promise<string> {
  const folder = join(root, `clone${clones++}`);
  await cloneRepository({ url, ref }, folder, timeoutMs === undefined ? {} : { timeoutMs });
  return folder;
}

beforeAll(() => {
  mkdirSync(origin);
  run(origin, 'init', '--quiet');
  writeFileSync(join(origin, 'file.ts'), 'one');
  run(origin, 'add', '.');
  run(origin, 'commit', '--quiet', '-m', 'one');
  run(origin, 'tag', 'v1');
  writeFileSync(join(origin, 'file.ts'), 'two');
  run(origin, 'commit', '--quiet', '-am', 'two');
});
afterAll(() => rmSync(root, { recursive: true }));

describe('cloneRepository', () => {
  test('takes the newest commit, a branch, a tag or a whole commit id', async () => {
    const read = async (ref?: string) => readFileSync(join(await clone(origin, ref), 'file.ts'), 'utf8');
    expect(await read()).toBe('two');
    expect(await read('main')).toBe('two');
    expect(await read('v1')).toBe('one');
    expect(await read(run(origin, 'rev-parse', 'HEAD'))).toBe('two');
  });

  test('takes what was there at a time, where one is given', async () => {
    const dated = join(root, 'dated');
    run(root, 'init', '--quiet', 'dated');
    for (const [day, text] of [
      ['10', 'one'],
      ['20', 'two'],
    ] as const) {
      writeFileSync(join(dated, 'file.ts'), text);
      run(dated, 'add', '.');
      vi.stubEnv('GIT_COMMITTER_DATE', `2026-11-${day}T12:00:00Z`);
      run(dated, 'commit', '--quiet', '-m', text);
    }
    vi.unstubAllEnvs();
    const at = async (time: string) => {
      const folder = join(root, `clone${clones++}`);
      const clone = await cloneRepository({ url: dated, ref: 'HEAD' }, folder, { before: Date.parse(time) });
      return [readFileSync(join(folder, 'file.ts'), 'utf8'), new Date(clone.committedAt).toISOString()];
    };
    expect(await at('2026-11-15T00:00:00Z')).toEqual(['one', '2026-11-10T12:00:00.000Z']);
    expect(await at('2026-11-20T12:00:00Z')).toEqual(['two', '2026-11-20T12:00:00.000Z']);
    await expect(at('2026-11-01T00:00:00Z')).rejects.toThrow(/no commit as early as that/);
  });

  test.each([
    [
      'a repository that is gone',
      () => join(root, 'nowhere'),
      'HEAD',
      /there is no repository .*nowhere, or this account/,
    ],
    [
      'an empty repository',
      () => run(root, 'init', '--quiet', 'empty') || join(root, 'empty'),
      'HEAD',
      /is empty/,
    ],
    ['a ref that does not exist', () => origin, 'v2', /has no ref "v2"/],
    ['a commit that does not exist', () => origin, '0'.repeat(40), /has no ref "0000/],
  ])('%s: says so', async (_what, url, ref, message) => {
    await expect(clone(url(), ref)).rejects.toThrow(message);
  });

  test('a server that never answers is given up', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    try {
      await expect(clone(`https://127.0.0.1:${port}/x.git`, 'HEAD', 1_500)).rejects.toThrow(
        'no answer within 1.5 s',
      );
    } finally {
      server.close();
    }
  });

  test('transports that run programs are refused by git as well', async () => {
    await expect(clone(`ext::sh -c touch% ${pwned}`)).rejects.toThrow(/could not be fetched: .*not allowed/);
    expect(existsSync(pwned)).toBe(false);
  });

  test('what a hook of git sets in the environment leads nowhere else', async () => {
    const victim = join(root, 'victim');
    run(root, 'clone', '--quiet', origin, 'victim');
    writeFileSync(join(victim, 'file.ts'), 'not committed');
    const before = run(victim, 'rev-parse', 'HEAD');
    vi.stubEnv('GIT_DIR', join(victim, '.git'));
    vi.stubEnv('GIT_WORK_TREE', victim);
    await clone(origin, 'v1');
    vi.unstubAllEnvs();
    expect(readFileSync(join(victim, 'file.ts'), 'utf8')).toBe('not committed');
    expect(run(victim, 'rev-parse', 'HEAD')).toBe(before);
    expect(run(victim, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main');
  });

  test('hooks, filters, submodules and links of a repository do nothing', async () => {
    const hostile = join(root, 'hostile');
    const template = join(root, 'template');
    mkdirSync(join(template, 'hooks'), { recursive: true });
    writeFileSync(join(template, 'hooks/post-checkout'), `#!/bin/sh\ntouch ${pwned}\n`, { mode: 0o755 });
    run(root, 'init', '--quiet', 'hostile');
    run(hostile, 'submodule', '--quiet', 'add', origin, 'module');
    writeFileSync(join(hostile, '.gitattributes'), '* filter=lfs\n');
    writeFileSync(join(hostile, 'big.bin'), 'version https://git-lfs.github.com/spec/v1\n');
    symlinkSync('/etc/passwd', join(hostile, 'link.ts'));
    run(hostile, 'add', '.');
    run(hostile, 'commit', '--quiet', '-m', 'x');
    const settings = join(root, 'gitconfig');
    writeFileSync(
      settings,
      `[init]\ntemplateDir=${template}\n[filter "lfs"]\nsmudge=touch ${pwned}\nrequired=true\n`,
    );
    process.env.GIT_CONFIG_GLOBAL = settings;
    try {
      const folder = await clone(hostile);
      expect(readFileSync(join(folder, 'big.bin'), 'utf8')).toMatch(/^version/);
      expect(existsSync(join(folder, 'module/file.ts'))).toBe(false);
      expect(lstatSync(join(folder, 'link.ts')).isSymbolicLink()).toBe(false);
      expect(existsSync(pwned)).toBe(false);
    } finally {
      delete process.env.GIT_CONFIG_GLOBAL;
    }
  });
});
