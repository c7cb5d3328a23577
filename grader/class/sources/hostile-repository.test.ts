import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { type Exercise, folderOf, readCourse } from '../../engine/course/course.ts';
import { gitEnvironment } from '../../engine/files/git-environment.ts';
import { fetchRepository } from './fetch-repository.ts';
import { SampleRepository } from './sample-repository.ts';

const root = mkdtempSync(join(tmpdir(), 'hostile-repository-test-'));
const pwned = join(root, 'pwned');
const script = join(root, 'evil.sh');
writeFileSync(script, `#!/bin/sh\ntouch ${pwned}\ncat\n`);
chmodSync(script, 0o755);
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

const exercise: Exercise = readCourse().exercises[0]!;
const folder = `exercises/${folderOf(exercise)}`;
const module = `${folder}/${exercise.slug}.ts`;
const at = '2026-11-01T00:00:00Z';
let count = 0;
const repository = () => new SampleRepository(join(root, `origin${count++}`)).write({ [module]: 'right' });

/** The code of the module, as it is fetched. */
async function fetched(url: string, ref = 'HEAD'): Promise<string> {
  const target = mkdtempSync(join(root, 'fetched-'));
  await fetchRepository({ url, ref }, target, { exercises: [exercise], timeoutMs: 60_000 });
  return readFileSync(join(target, folderOf(exercise), `${exercise.slug}.ts`), 'utf8');
}

const refuses = (url: string, message: RegExp) =>
  expect(fetched(url)).rejects.toMatchObject({
    name: 'Unavailable',
    message: expect.stringMatching(message),
  });

describe('what a repository brings to make git act', () => {
  const HOOKS = ['post-checkout', 'reference-transaction', 'pre-receive', 'post-index-change', 'pre-auto-gc'];

  test('hooks of its own, and such as a template of the TA would put into every repository', async () => {
    const origin = repository();
    origin.commit({ at });
    const template = join(root, 'template/hooks');
    for (const hooks of [join(origin.folder, '.git/hooks'), template]) {
      mkdirSync(hooks, { recursive: true });
      for (const name of HOOKS) writeFileSync(join(hooks, name), readFileSync(script), { mode: 0o755 });
    }
    const settings = join(root, 'gitconfig');
    writeFileSync(settings, `[init]\ntemplateDir=${join(root, 'template')}\n[core]\nhooksPath=${template}\n`);
    vi.stubEnv('GIT_CONFIG_GLOBAL', settings);
    expect(await fetched(origin.folder)).toBe('right');
    expect(existsSync(pwned)).toBe(false);
  });

  test('settings that name programs', async () => {
    const origin = repository().write({ '.gitattributes': '* filter=evil diff=evil merge=evil\n' });
    origin.commit({ at });
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'core.gitProxy',
      'core.alternateRefsCommand',
      'uploadpack.packObjectsHook',
      'filter.evil.smudge',
      'filter.evil.clean',
      'filter.evil.process',
      'diff.evil.textconv',
      'diff.evil.command',
      'diff.external',
      'gpg.program',
    ]) {
      origin.git('config', key, script);
    }
    origin.git('config', 'log.showSignature', 'true');
    expect(await fetched(origin.folder)).toBe('right');
    expect(existsSync(pwned)).toBe(false);
  });

  test('filters and text conversions that the TA has set up for their own work', async () => {
    const origin = repository().write({ '.gitattributes': '* filter=lfs diff=lfs\n' });
    origin.commit({ at });
    const settings = join(root, 'gitconfig-lfs');
    const programs = ['smudge', 'clean', 'process'].map((name) => `${name}=${script}`).join('\n');
    const lfs = `[filter "lfs"]\n${programs}\nrequired=true\n[diff "lfs"]\ntextconv=${script}\n`;
    writeFileSync(settings, `${lfs}[core]\nfsmonitor=${script}\n[log]\nshowSignature=true\n`);
    vi.stubEnv('GIT_CONFIG_GLOBAL', settings);
    expect(await fetched(origin.folder)).toBe('right');
    expect(existsSync(pwned)).toBe(false);
  });

  test('a server of its own for what it does not hold', async () => {
    const origin = repository();
    origin.commit({ at });
    origin.git('config', 'remote.origin.promisor', 'true');
    origin.git('config', 'remote.origin.url', `ext::${script}`);
    origin.git('config', 'protocol.ext.allow', 'always');
    const blob = origin.git('rev-parse', `HEAD:${module}`);
    rmSync(join(origin.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    await refuses(origin.folder, /could not be fetched: /);
    expect(existsSync(pwned)).toBe(false);
  });

  test('transports that run programs, and submodules that lead to them', async () => {
    await refuses(`ext::sh -c touch% ${pwned}`, /could not be fetched: fatal: .*not allowed/);
    const origin = repository().write({ '.gitmodules': `[submodule "x"]\npath=x\nurl=ext::${script}\n` });
    origin.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},x`);
    origin.commit({ at });
    expect(await fetched(origin.folder)).toBe('right');
    expect(existsSync(pwned)).toBe(false);
  });
});

describe('what a repository on this machine holds instead of objects of its own', () => {
  test.each([
    [
      'objects borrowed from another one',
      (git: string, other: string) =>
        writeFileSync(join(git, 'objects/info/alternates'), `${other}/objects\n`),
      /leads to another one by objects\/info\/alternates/,
    ],
    [
      'a link to the objects of another one',
      (git: string, other: string) => {
        rmSync(join(git, 'objects'), { recursive: true });
        spawnSync('ln', ['-s', join(other, 'objects'), join(git, 'objects')]);
      },
      /holds links \(objects\)/,
    ],
    [
      'a file that leads to another one',
      (git: string, other: string) => {
        rmSync(git, { recursive: true });
        writeFileSync(git, `gitdir: ${other}\n`);
      },
      /is elsewhere: its \.git is a file or a link/,
    ],
  ])('%s', async (_what, lead, message) => {
    const other = repository();
    other.commit({ at });
    const origin = repository();
    origin.commit({ at });
    lead(join(origin.folder, '.git'), join(other.folder, '.git'));
    await refuses(origin.folder, message);
  });
});

describe('what git can hold instead of files', () => {
  test.each([
    ['a link in the place of the module', { [module]: { link: 'other.ts' } }, /linked-lists\.ts is a link/],
    ['a link in the place of an exercise', { [folder]: { link: '../other' } }, /01-linked-lists is a link/],
    ['a link called exercises', { exercises: { link: 'other' } }, /exercises is a link/],
    ['a file called exercises', { exercises: 'file' }, /exercises is a file, where a folder is due/],
    ['a file in the place of an exercise', { [folder]: 'file' }, /01-linked-lists is a file, where a/],
    ['a folder in the place of the module', { [`${module}/x.ts`]: '' }, /linked-lists\.ts is a folder/],
  ])('%s: no total, with the reason', async (_what, files, message) => {
    const origin = repository().write({ exercises: null }).write(files);
    origin.commit({ at });
    await refuses(origin.folder, message);
  });

  test.each([
    ['an exercise', folder, /01-linked-lists is a submodule: its files are in another repository/],
    ['all exercises', 'exercises', /exercises is a submodule/],
    ['the module', module, /linked-lists\.ts is a submodule/],
  ])('a submodule in the place of %s: no total, with the reason', async (_what, path, message) => {
    const origin = repository().write({ exercises: null, README: 'x' });
    origin.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},${path}`);
    origin.commitTree(origin.git('write-tree'), { at });
    await refuses(origin.folder, message);
  });

  test('odd refs, and names that would lead out of a folder', async () => {
    const origin = repository();
    const commit = origin.commit({ at });
    const refs = [
      'refs/heads/--upload-pack=x',
      'refs/heads/$(touch x)',
      'refs/heads/ü\u202e',
      'refs/heads/HEAD',
    ];
    for (const ref of refs) {
      mkdirSync(join(origin.folder, '.git', ref, '..'), { recursive: true });
      writeFileSync(join(origin.folder, '.git', ref), `${commit}\n`);
    }
    writeFileSync(join(origin.folder, '.git/refs/heads/broken'), 'ref: refs/heads/broken\n');
    expect(await fetched(origin.folder)).toBe('right');

    const blob = origin.hash('blob', Buffer.from('right'));
    const names = [
      '../../../escaped.ts',
      '..',
      '.git',
      `${exercise.slug}.ts`,
      '/etc/x.ts',
      `${'n'.repeat(4_000)}.ts`,
    ];
    const inside = origin.tree(names.map((name) => ['100644', name, blob]));
    const exercises = origin.tree([['40000', folderOf(exercise), inside]]);
    origin.commitTree(origin.tree([['40000', 'exercises', exercises]]), { at });
    const target = mkdtempSync(join(root, 'fetched-'));
    await fetchRepository({ url: origin.folder, ref: 'HEAD' }, target, { exercises: [exercise] });
    expect(readdirSync(target, { recursive: true })).toHaveLength(2);
    expect(existsSync(join(root, 'escaped.ts'))).toBe(false);
  });
});

describe('what is small and becomes large', () => {
  test('a folder that repeats to a million files, beside the exercises and in one', async () => {
    const origin = repository();
    origin.commit({ at });
    const blob = origin.hash('blob', Buffer.from('x'));
    let tree = origin.tree(Array.from({ length: 100 }, (_, index) => ['100644', `f${index + 100}.ts`, blob]));
    for (let level = 0; level < 5; level++) {
      tree = origin.tree(Array.from({ length: 10 }, (_, index) => ['40000', `d${index}`, tree]));
    }
    const right = origin.git('rev-parse', `HEAD:${module}`);
    const inside = origin.tree([
      ['40000', 'deep', tree],
      ['100644', `${exercise.slug}.ts`, right],
    ]);
    const exercises = origin.tree([['40000', folderOf(exercise), inside]]);
    origin.commitTree(
      origin.tree([
        ['40000', 'exercises', exercises],
        ['40000', 'wide', tree],
      ]),
      { at },
    );
    const begun = performance.now();
    expect(await fetched(origin.folder)).toBe('right');
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test('a file of 4 GB, as the module and beside it', async () => {
    const origin = repository();
    origin.commit({ at });
    // Who serves it reads no more than its beginning, so that no more of it is made.
    const blob = 'dead'.repeat(10);
    mkdirSync(join(origin.folder, '.git/objects/de'), { recursive: true });
    const beginning = deflateSync(`blob ${4 * 1024 ** 3}\0`);
    writeFileSync(join(origin.folder, '.git/objects/de', blob.slice(2)), beginning);
    origin.git('update-index', '--add', '--cacheinfo', `100644,${blob},${folder}/helper.ts`);
    origin.commitTree(origin.git('write-tree'), { at });
    expect(await fetched(origin.folder)).toBe('right');
    origin.git('update-index', '--add', '--cacheinfo', `100644,${blob},${module}`);
    origin.commitTree(origin.git('write-tree'), { at });
    // As large where it is told of, and empty.
    expect(await fetched(origin.folder)).toHaveLength(1_000_001);
  });

  test('a history without end', async () => {
    const origin = repository();
    origin.commit({ at });
    const commits = Array.from(
      { length: 20_001 },
      (_, index) =>
        `commit refs/heads/main\ncommitter T <t@x> ${1_790_000_000 + index} +0000\ndata 1\nx\n${index === 0 ? 'from refs/heads/main^0\n' : ''}\n`,
    );
    spawnSync('git', ['fast-import', '--quiet'], {
      cwd: origin.folder,
      env: gitEnvironment(),
      input: commits.join(''),
    });
    await refuses(origin.folder, /has more than 20000 commits/);
  });
});
