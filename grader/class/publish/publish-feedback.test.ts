import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Asks, FakeGithub } from './fake-github.ts';
import { publishFeedback } from './publish-feedback.ts';
import { PublishLog } from './publish-log.ts';
import { type Recipient, readRecipients } from './read-recipients.ts';
import { secondsToWait } from './seconds-to-wait.ts';

let folder: string;
let github: FakeGithub;
let api: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'publish-test-'));
  told = new Map();
  github = new FakeGithub();
  api = await github.listen();
});
afterEach(() => {
  github.close();
  rmSync(folder, { recursive: true });
});

const recipientsOf = (...ids: string[]): Recipient[] =>
  ids.map((id) => ({ ids: [id], repository: `org/${id}`, commit: 'c'.repeat(40) }));
/** What students are told, by id. */
let told: Map<string, string>;
const write = (...ids: string[]): void => {
  for (const id of ids) told.set(id, `# ${id}: 3 of 4 points\n\nwell done\n`);
};
const feedbackOf = (id: string) =>
  told.has(id) ? { markdown: told.get(id)! } : { problem: 'withheld: the report is altered' };
const publish = (recipients: Recipient[], onWait: (seconds: number) => void = () => {}) =>
  publishFeedback(recipients, feedbackOf, {
    api,
    token: 'secret',
    log: new PublishLog(folder),
    onWait,
    sleep: github.sleep,
  });
const written = (): string[] => github.made.map(({ path }) => path.split('/')[3]!);

describe('publishFeedback', () => {
  test.each<Asks>(['retry-after', 'reset', 'untold'])(
    'writes to 300 students in one call, and waits as it is asked to: %s',
    async (asks) => {
      const ids = Array.from({ length: 300 }, (_, index) => `s${index}`);
      write(...ids);
      github.asks = asks;
      const waits: number[] = [];
      const published = await publish(recipientsOf(...ids), (seconds) => waits.push(seconds));
      expect(published).toEqual({ written: 300, unchanged: 0, problems: [] });
      expect(written()).toEqual(ids);
      expect(github.tooEarly).toBe(0);
      expect(waits).toHaveLength(3);
      expect(waits.every((seconds) => seconds >= 55 && seconds <= 60)).toBe(true);
    },
  );

  test('waits out the hour, too, and longer each time where it is not told how long', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `s${index}`);
    write(...ids);
    Object.assign(github, { asks: 'untold', anHour: 20 });
    const waits: number[] = [];
    expect(await publish(recipientsOf(...ids), (seconds) => waits.push(seconds))).toMatchObject({
      written: 30,
    });
    expect(waits).toEqual([60, 120, 240, 480, 960, 1920]);
  });

  test('sends what GitHub documents for a check run', async () => {
    write('ada');
    await publish(recipientsOf('ada'));
    expect(github.made).toEqual([
      {
        path: '/repos/org/ada/check-runs',
        token: 'Bearer secret',
        body: {
          name: 'grade',
          head_sha: 'c'.repeat(40),
          status: 'completed',
          conclusion: 'neutral',
          output: { title: 'ada: 3 of 4 points', summary: 'well done' },
        },
      },
    ]);
  });

  test('a commit has one check run, with what is told all who share it, once where it is the same', async () => {
    const team = { ids: ['ada', 'bo', 'chen', 'dee'], repository: 'org/team', commit: 'c'.repeat(40) };
    told.set('ada', '# Ada: x: 3 of 4 points\n\nwell done\n');
    told.set('bo', '# Bo: 3 of 4 points\n\nwell done\n');
    told.set('dee', '# Dee: 2 of 4 points\n\nwell done, but late\n');
    expect(await publish([team])).toMatchObject({
      written: 1,
      problems: [{ id: 'chen', problem: 'withheld: the report is altered' }],
    });
    expect(github.made.map(({ body }) => body.output)).toEqual([
      {
        title: 'Ada: x, Bo: 3 of 4 points; Dee: 2 of 4 points',
        summary: '# Ada: x, Bo: 3 of 4 points\n\nwell done\n\n# Dee: 2 of 4 points\n\nwell done, but late',
      },
    ]);
    expect(await publish([team])).toMatchObject({ written: 0, unchanged: 1 });
    told.delete('dee');
    expect(await publish([team])).toMatchObject({ written: 1 });
    expect(github.made[1]!.body.output).toEqual({
      title: 'Ada: x, Bo: 3 of 4 points',
      summary: 'well done',
    });
  });

  test('a second run leaves out what is written, and writes what says something else by now', async () => {
    write('ada', 'bo', 'chen');
    github.answer = (path) => (path.includes('chen') ? 404 : 201);
    expect(await publish(recipientsOf('ada', 'bo', 'chen'))).toMatchObject({
      written: 2,
      problems: [{ id: 'chen', problem: 'org/chen: GitHub answered 404 as it likes' }],
    });
    github.answer = () => 201;
    told.set('bo', '# bo: 4 of 4 points\n');
    expect(await publish(recipientsOf('ada', 'bo', 'chen'))).toMatchObject({
      written: 2,
      unchanged: 1,
      problems: [],
    });
    expect(written()).toEqual(['ada', 'bo', 'bo', 'chen']);
    // Another commit of the same student has none yet.
    const later = { ...recipientsOf('ada')[0]!, commit: 'd'.repeat(40) };
    expect(await publish([later])).toMatchObject({ written: 1, unchanged: 0 });
  });

  test('what was written is kept at once, whatever ends the run, and a line that was cut off spoils no other', async () => {
    write('ada', 'bo', 'chen');
    github.answer = (path) => (path.includes('bo') ? 401 : 201);
    expect(await publish(recipientsOf('ada', 'bo', 'chen'))).toMatchObject({
      written: 1,
      problems: [],
      ended: { why: 'GitHub answered 401 as it likes', left: [{ ids: ['bo'] }, { ids: ['chen'] }] },
    });
    github.answer = () => 201;
    const log = join(folder, 'published.jsonl');
    writeFileSync(log, `${readFileSync(log, 'utf8')}{"repository":"org/bo","comm`);
    expect(await publish(recipientsOf('ada', 'bo', 'chen'))).toMatchObject({ written: 2, unchanged: 1 });
    expect(await publish(recipientsOf('ada', 'bo', 'chen'))).toMatchObject({ written: 0, unchanged: 3 });
  });

  test('what is wrong with one withholds that one alone', async () => {
    write('ada', 'chen');
    expect(await publish(recipientsOf('ada', 'bo', 'chen'))).toMatchObject({
      written: 2,
      problems: [{ id: 'bo', problem: 'withheld: the report is altered' }],
    });
  });

  test('tries again where GitHub has a hard time, and ends where it is not to be reached', async () => {
    write('ada', 'bo');
    let tries = 0;
    github.answer = (path) => (path.includes('ada') && ++tries < 3 ? 502 : 201);
    expect(await publish(recipientsOf('ada', 'bo'))).toMatchObject({ written: 2 });
    github.answer = () => 500;
    expect(await publish(recipientsOf('ada'))).toMatchObject({ unchanged: 1 });
    told.set('ada', '# ada: 4 of 4 points\n');
    expect((await publish(recipientsOf('ada'))).problems[0]!.problem).toMatch(/GitHub answered 500/);
    github.close();
    expect(await publish(recipientsOf('ada', 'bo'))).toMatchObject({
      ended: {
        why: expect.stringMatching(/GitHub was not reached: .*ECONNREFUSED/),
        left: [{ ids: ['ada'] }, { ids: ['bo'] }],
      },
    });
  });
});

test('readRecipients takes every form of address, and says of the others why not', () => {
  const file = join(folder, 'roster.csv');
  const commit = 'a'.repeat(40);
  const rows = [
    `ada,https://github.com/o/ada.git,${commit}`,
    `bo,ssh://git@github.com/o/bo,${commit}`,
    `chen,git@github.com:o/chen.git,${commit}`,
    `dee,https://gitlab.com/o/dee.git,${commit}`,
    `dora,https://github.com/O/team,${commit}`,
    `carl,git@github.com:o/team.git,${commit}`,
    'emil,https://github.com/o/emil,',
    'fay,,',
    `gus,https://github.com/o/..,${commit}`,
    `hal,https://github.com/../o,${commit}`,
  ];
  writeFileSync(file, `id,repository,commit\n${rows.join('\n')}\n`);
  const { recipients, problems } = readRecipients(file);
  expect(recipients.map(({ ids, repository }) => `${ids} ${repository}`)).toEqual([
    'ada o/ada',
    'bo o/bo',
    'chen o/chen',
    'dora,carl O/team',
  ]);
  expect(problems.map(({ id, problem }) => `${id} ${problem}`)).toEqual([
    'dee https://gitlab.com/o/dee.git is not on github.com',
    'emil no commit of theirs was graded',
    'fay has no repository',
    'gus https://github.com/o/.. is not on github.com',
    'hal https://github.com/../o is not on github.com',
  ]);
  writeFileSync(file, 'id,repository,commit\nada,,\n');
  expect(() => readRecipients(file)).toThrow(/nobody to write to/);
});

describe('secondsToWait', () => {
  const wait = (status: number, headers: Record<string, string>, message = '', before = 0) =>
    secondsToWait({ status, headers: new Headers(headers) }, message, before);
  const date = 'Tue, 01 Dec 2026 10:00:00 GMT';
  const reset = String(Date.parse(date) / 1_000 + 90);

  test.each([
    [403, { 'retry-after': '30' }, '', 30],
    [429, { 'retry-after': '0' }, '', 1],
    [429, { 'retry-after': 'soon' }, '', 60],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset, date }, '', 90],
    [
      403,
      { 'x-ratelimit-remaining': '12', 'x-ratelimit-reset': reset, date },
      'Resource not accessible',
      undefined,
    ],
    [403, {}, 'Resource not accessible by integration', undefined],
    [403, {}, 'You have exceeded a secondary rate limit', 60],
    [429, {}, '', 60],
    [404, { 'retry-after': '30' }, '', undefined],
    [422, {}, 'No commit found', undefined],
  ])('%i with %j and "%s": %s', (status, headers, message, seconds) => {
    expect(wait(status, headers as Record<string, string>, message)).toBe(seconds);
  });
});
