import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { type Exercise, folderOf, readCourse } from '../../engine/course/course.ts';
import { type FetchOptions, fetchRepository } from './fetch-repository.ts';
import { SampleRepository } from './sample-repository.ts';

const root = mkdtempSync(join(tmpdir(), 'fetch-test-'));
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

const [first, second] = readCourse().exercises as [Exercise, Exercise];
const now = Date.parse('2026-12-01T00:00:00Z');
let count = 0;
const repository = () => new SampleRepository(join(root, `origin${count++}`));
const moduleOf = (exercise: Exercise, above = 'exercises/') =>
  `${above}${folderOf(exercise)}/${exercise.slug}.ts`;

async function fetch(url: string, more: Partial<FetchOptions> & { ref?: string } = {}) {
  const folder = mkdtempSync(join(root, 'fetched-'));
  const { ref = 'HEAD', ...options } = more;
  const fetched = await fetchRepository({ url, ref }, folder, { exercises: [first], now, ...options });
  return { ...fetched, folder, text: readFileSync(join(folder, moduleOf(first, '')), 'utf8') };
}

describe('fetchRepository', () => {
  const plain = repository();
  plain.write({ [moduleOf(first)]: 'one' });
  const one = plain.commit({ at: '2026-11-10T12:00:00Z' });
  plain.git('tag', 'v1');
  plain.write({ [moduleOf(first)]: 'two' });
  plain.commit({ at: '2026-11-20T12:00:00Z' });
  plain.git('tag', 'blob', plain.hash('blob', Buffer.from('x')));
  const elsewhere = repository().write({ 'README.md': 'x' });
  elsewhere.commit({ at: '2026-11-01T00:00:00Z' });

  test('takes the newest commit, a branch, a tag or a whole commit id', async () => {
    expect((await fetch(plain.folder)).text).toBe('two');
    expect((await fetch(plain.folder, { ref: 'main' })).text).toBe('two');
    expect((await fetch(plain.folder, { ref: 'v1' })).text).toBe('one');
    expect((await fetch(plain.folder, { ref: one })).text).toBe('one');
  });

  test('takes of each exercise what was there at its time', async () => {
    const both = repository();
    const texts = (text: string) => ({ [moduleOf(first)]: text, [moduleOf(second)]: text });
    both.write(texts('early')).commit({ at: '2026-10-01T12:00:00Z' });
    const middle = both.write(texts('middle')).commit({ at: '2026-10-10T12:00:00Z' });
    both.write(texts('late')).commit({ at: '2026-10-20T12:00:00Z' });
    const deadlines = {
      [first.id]: Date.parse('2026-10-05T00:00:00Z'),
      [second.id]: Date.parse('2026-10-10T12:00:00Z'),
    };
    const fetched = await fetch(both.folder, { exercises: [first, second], deadlines });
    expect(fetched.text).toBe('early');
    expect(readFileSync(join(fetched.folder, moduleOf(second, '')), 'utf8')).toBe('middle');
    expect(fetched.repository.commit).toBe(middle);
    const early = { [first.id]: Date.parse('2026-09-01T00:00:00Z') };
    await expect(fetch(both.folder, { deadlines: early })).rejects.toThrow(/no commit as early as that/);
  });

  test('brings modules and helpers, and nothing else', async () => {
    const rich = repository();
    const folder = `exercises/${folderOf(first)}`;
    rich.write({
      [moduleOf(first)]: 'module',
      [`${folder}/helper.ts`]: 'helper',
      [`${folder}/x.test.ts`]: 'check',
      [`${folder}/deep/y.ts`]: 'deep',
      [`${folder}/big.ts`]: 'x'.repeat(1_000_001),
      [`${folder}/link.ts`]: { link: '/etc/passwd' },
      'package.json': '{}',
    });
    rich.commit({ at: '2026-11-01T00:00:00Z' });
    const fetched = await fetch(rich.folder);
    expect(readdirSync(fetched.folder)).toEqual([folderOf(first)]);
    const at = join(fetched.folder, folderOf(first));
    expect(readdirSync(at).sort()).toEqual(['big.ts', 'helper.ts', 'link.ts', `${first.slug}.ts`].sort());
    expect(readFileSync(join(at, 'helper.ts'), 'utf8')).toBe('helper');
    // Told of where it is imported, as in a folder: a link is no file, and this one is too large.
    expect(readdirSync(join(at, 'link.ts'))).toEqual([]);
    expect(readFileSync(join(at, 'big.ts'))).toHaveLength(1_000_001);
  });

  test('finds exercises at the top, and one level down', async () => {
    for (const above of ['', 'cnn-course/exercises/', 'my course/']) {
      const other = repository().write({ [moduleOf(first, above)]: above, 'docs/x.md': '' });
      other.commit({ at: '2026-11-01T00:00:00Z' });
      expect((await fetch(other.folder)).text).toBe(above);
    }
  });

  test.each([
    [
      'a repository that is gone',
      () => join(root, 'nowhere'),
      'HEAD',
      /there is no repository .*nowhere, or this/,
    ],
    ['an empty repository', () => repository().folder, 'HEAD', /is empty, or its default branch is/],
    ['a ref that does not exist', () => plain.folder, 'v2', /has no ref "v2"/],
    ['a commit that does not exist', () => plain.folder, '0'.repeat(40), /has no ref "0000/],
    ['a tag of a file', () => plain.folder, 'blob', /"blob" of .* is no commit/],
    ['nothing of the exercise', () => elsewhere.folder, 'HEAD', /holds nothing of 01-/],
  ])('%s: says so', async (_what, url, ref, message) => {
    await expect(fetch(url(), { ref })).rejects.toMatchObject({
      name: 'Unavailable',
      message: expect.stringMatching(message),
    });
  });

  test('a server that never answers is given up', async () => {
    const server = createServer(() => {}).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    try {
      const waiting = fetch(`https://127.0.0.1:${port}/x.git`, { timeoutMs: 1_500 });
      await expect(waiting).rejects.toThrow('no answer within 1.5 s');
    } finally {
      server.close();
    }
  });

  test('what a hook of git sets in the environment leads nowhere else', async () => {
    const victim = repository().write({ file: 'committed' });
    const head = victim.commit({ at: '2026-11-01T00:00:00Z' });
    writeFileSync(join(victim.folder, 'file'), 'not committed');
    vi.stubEnv('GIT_DIR', join(victim.folder, '.git'));
    vi.stubEnv('GIT_WORK_TREE', victim.folder);
    expect((await fetch(plain.folder)).text).toBe('two');
    vi.unstubAllEnvs();
    expect(readFileSync(join(victim.folder, 'file'), 'utf8')).toBe('not committed');
    expect(victim.git('rev-parse', 'HEAD')).toBe(head);
    expect(existsSync(join(victim.folder, '.git/FETCH_HEAD'))).toBe(false);
  });
});
