import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Exercise, folderOf, readCourse } from '../../engine/course/course.ts';
import { fetchRepository } from './fetch-repository.ts';
import { SampleRepository } from './sample-repository.ts';

const root = mkdtempSync(join(tmpdir(), 'push-times-test-'));
afterAll(() => rmSync(root, { recursive: true }));

const exercise: Exercise = readCourse().exercises[0]!;
const module = `exercises/${folderOf(exercise)}/${exercise.slug}.ts`;
const now = Date.parse('2026-12-01T00:00:00Z');
let count = 0;

let server: Server;
let answer: RequestListener;
const asked: string[] = [];
beforeEach(async () => {
  asked.length = 0;
  server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`);
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterEach(() => {
  server.close();
  vi.unstubAllEnvs();
});
const address = () => `http://127.0.0.1:${(server.address() as { port: number }).port}`;

/** A repository that git finds where GitHub would have it. */
function onGithub(): SampleRepository {
  const origin = new SampleRepository(join(root, `origin${count++}`));
  origin.git('config', 'uploadpack.allowFilter', 'true');
  origin.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  const settings = join(root, 'gitconfig');
  writeFileSync(settings, `[url "${origin.folder}"]\ninsteadOf = https://github.com/org/cnn-ana.git\n`);
  vi.stubEnv('GIT_CONFIG_GLOBAL', settings);
  vi.stubEnv('GITHUB_API_URL', address());
  vi.stubEnv('GITHUB_TOKEN', 'secret');
  return origin;
}

async function change() {
  const folder = mkdtempSync(join(root, 'fetched-'));
  const source = { url: 'https://github.com/org/cnn-ana.git', ref: 'HEAD' };
  const { lastChanges } = await fetchRepository(source, folder, { exercises: [exercise], now });
  const { at, doubt } = lastChanges[exercise.id]!;
  return { at: at === undefined ? undefined : new Date(at).toISOString().slice(0, 10), doubt };
}

/** Pushes as GitHub tells them, the newest first. */
const pushes = (...list: [after: string, day: string, kind?: string][]) =>
  list.map(([after, day, activity_type = 'push'], index) => ({
    id: index,
    node_id: 'x',
    before: list[index + 1]?.[0] ?? '0'.repeat(40),
    after,
    ref: 'refs/heads/main',
    timestamp: `${day}T12:00:00Z`,
    activity_type,
    actor: { login: 'ana' },
  }));
const tells =
  (entries: unknown, status = 200): RequestListener =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(entries));
  };

describe('where a history contradicts itself, the time of the push counts', () => {
  test('a commit that was dated back', async () => {
    const origin = onGithub();
    const start = origin.write({ [module]: '1' }).commit({ at: '2026-10-01T12:00:00Z' });
    const honest = origin.write({ 'README.md': 'x' }).commit({ at: '2026-10-08T12:00:00Z' });
    const dated = origin.write({ [module]: '2' }).commit({ at: '2026-10-03T12:00:00Z' });
    answer = tells(
      pushes([dated, '2026-10-09'], [honest, '2026-10-08'], [start, '2026-10-01', 'branch_creation']),
    );
    expect(await change()).toEqual({
      at: '2026-10-09',
      doubt: expect.stringMatching(
        /follows one of .*; it was pushed to GitHub at 2026-10-09 12:00, which counts$/,
      ),
    });
    expect(asked).toEqual(['/repos/org/cnn-ana/activity?per_page=100 Bearer secret']);
  });

  test('a history that was rewritten in vain: what was pushed in time is in time', async () => {
    const origin = onGithub();
    const start = origin.write({ [module]: '1' }).commit({ at: '2026-10-01T12:00:00Z' });
    const early = origin.write({ [module]: '2' }).commit({ at: '2026-10-03T12:00:00Z' });
    const forced = origin.commit({
      at: '2026-10-08T12:00:00Z',
      written: '2026-10-09T12:00:00Z',
      parents: [start],
    });
    answer = tells(
      pushes([forced, '2026-10-08', 'force_push'], [early, '2026-10-03'], [start, '2026-10-01']),
    );
    expect((await change()).at).toBe('2026-10-03');
  });

  test('one that nobody can date, over several pages, with entries that are none', async () => {
    const origin = onGithub();
    const start = origin.write({ [module]: '1' }).commit({ at: '2026-10-01T12:00:00Z' });
    const odd = origin.write({ [module]: '2' }).commit({ at: '99999999999999' });
    const [newest, oldest] = pushes([odd, '2026-10-04'], [start, '2026-10-01']);
    answer = (request, response) => {
      const second = request.url!.includes('after=');
      const link = `<${address()}/repos/org/cnn-ana/activity?after=x>; rel="next"`;
      response.writeHead(200, second ? {} : { link });
      response.end(JSON.stringify(second ? [oldest] : [newest, null, { after: 7 }, { timestamp: 'x' }]));
    };
    expect(await change()).toMatchObject({
      at: '2026-10-04',
      doubt: expect.stringMatching(/a date that cannot be/),
    });
    expect(asked).toHaveLength(2);
  });

  test('an API that refuses, or answers something else, changes nothing', async () => {
    const origin = onGithub();
    origin.write({ 'README.md': 'x' }).commit({ at: '2026-10-08T12:00:00Z' });
    origin.write({ [module]: '2' }).commit({ at: '2026-10-03T12:00:00Z' });
    for (const one of [
      tells({}, 403),
      tells({ message: 'no list' }),
      tells([]),
      tells(pushes(['f'.repeat(40), '2026-10-09'])),
    ]) {
      answer = one;
      expect(await change()).toMatchObject({ at: '2026-10-03', doubt: expect.stringMatching(/wrong$/) });
    }
  });

  test('nobody is asked where nothing is contradicted, or where there is no token', async () => {
    const origin = onGithub();
    origin.write({ [module]: '1' }).commit({ at: '2026-10-08T12:00:00Z' });
    expect(await change()).toEqual({ at: '2026-10-08', doubt: undefined });
    origin.write({ [module]: '2' }).commit({ at: '2026-10-03T12:00:00Z' });
    vi.stubEnv('GITHUB_TOKEN', '');
    expect((await change()).at).toBe('2026-10-03');
    expect(asked).toEqual([]);
  });
});
