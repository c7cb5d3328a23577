import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type Exercise, folderOf, readCourse } from '../../engine/course/course.ts';
import { showTime } from '../../engine/course/zoned-time.ts';
import { gitIn } from '../../engine/files/git-in.ts';
import { fuzzRuns } from '../../engine/sandbox/fuzz-runs.ts';
import { historyCells, historyColumns, readHistoryCells } from '../roster/history-columns.ts';
import { fetchRepository } from './fetch-repository.ts';
import type { History } from './history.ts';
import { changingCommit, LastChange, lastChange, newestBefore } from './last-change.ts';
import { SampleRepository } from './sample-repository.ts';

const root = mkdtempSync(join(tmpdir(), 'last-change-test-'));
afterAll(() => rmSync(root, { recursive: true }));

const [one, two] = readCourse().exercises as [Exercise, Exercise];
const now = Date.parse('2026-12-01T00:00:00Z');
let count = 0;
const repository = () => new SampleRepository(join(root, `origin${count++}`));
const moduleOf = (exercise: Exercise, above = 'exercises/') =>
  `${above}${folderOf(exercise)}/${exercise.slug}.ts`;
const day = (number: number, time = '12:00:00') => `2026-10-${String(number).padStart(2, '0')}T${time}Z`;

/** By exercise's id: the day of October, at 12:00, or what is said instead. */
async function daysOf(url: string, exercises = [one, two]) {
  const folder = mkdtempSync(join(root, 'fetched-'));
  const { lastChanges } = await fetchRepository({ url, ref: 'HEAD' }, folder, { exercises, now });
  return Object.fromEntries(
    Object.entries(lastChanges).map(([id, { at, doubt }]) => [
      id,
      doubt ?? (at === undefined ? 'unknown' : new Date(at).getUTCDate()),
    ]),
  );
}

describe('an exercise is as late as the newest commit that changed its own folder', () => {
  test('whatever else was changed later', async () => {
    const origin = repository().write({ [moduleOf(one)]: '1', [moduleOf(two)]: '1' });
    origin.commit({ at: day(1) });
    origin.write({ [moduleOf(one)]: '2' }).commit({ at: day(3) });
    origin.write({ [moduleOf(two)]: '2' }).commit({ at: day(11) });
    origin.write({ 'README.md': 'a typo mended' }).commit({ at: day(20) });
    expect(await daysOf(origin.folder)).toEqual({ '01': 3, '02': 11 });
  });

  test('a merge changes what no side had, and nothing that one of them had', async () => {
    const origin = repository().write({ [moduleOf(one)]: '1', [moduleOf(two)]: '1' });
    const base = origin.commit({ at: day(1) });
    const left = origin.write({ [moduleOf(one)]: '2', [moduleOf(two)]: 'left' }).commit({ at: day(3) });
    const right = origin
      .write({ [moduleOf(one)]: '1', [moduleOf(two)]: 'right' })
      .commit({ at: day(4), parents: [base] });
    origin
      .write({ [moduleOf(one)]: '2', [moduleOf(two)]: 'both' })
      .commit({ at: day(9), parents: [right, left] });
    expect(await daysOf(origin.folder)).toEqual({ '01': 3, '02': 9 });
  });

  test('a folder that only moved has not changed; a file that was renamed in it has', async () => {
    const origin = repository().write({ [moduleOf(one, '')]: '1', [moduleOf(two, '')]: '1' });
    origin.commit({ at: day(3) });
    origin.write({ [folderOf(one)]: null, [folderOf(two)]: null });
    origin.write({ [moduleOf(one)]: '1', [moduleOf(two)]: '1' }).commit({ at: day(8) });
    origin.write({ [`exercises/${folderOf(two)}/helper.ts`]: 'x' }).commit({ at: day(9) });
    origin.write({ [`exercises/${folderOf(two)}/helper.ts`]: null });
    origin.write({ [`exercises/${folderOf(two)}/other.ts`]: 'x' }).commit({ at: day(10) });
    expect(await daysOf(origin.folder)).toEqual({ '01': 3, '02': 10 });
  });

  test('what was changed and changed back was changed', async () => {
    const origin = repository().write({ [moduleOf(one)]: '1' });
    origin.commit({ at: day(3) });
    origin.write({ [moduleOf(one)]: '2' }).commit({ at: day(5) });
    origin.write({ [moduleOf(one)]: '1' }).commit({ at: day(9) });
    expect(await daysOf(origin.folder, [one])).toEqual({ '01': 9 });
  });

  test('where a history is cut off, so much is said', async () => {
    const origin = repository().write({ [moduleOf(one)]: '1', [moduleOf(two)]: '1' });
    origin.commit({ at: day(1) });
    origin.write({ [moduleOf(one)]: '2' }).commit({ at: day(3) });
    origin.write({ [moduleOf(two)]: '2' }).commit({ at: day(5) });
    const shallow = join(root, 'shallow');
    gitIn(
      root,
      '-c',
      'protocol.file.allow=always',
      'clone',
      '--quiet',
      '--depth=1',
      `file://${origin.folder}`,
      shallow,
    );
    expect(await daysOf(shallow)).toEqual({
      '01': expect.stringMatching(/^the history begins with commit [0-9a-f]{7}: what it holds may be older$/),
      '02': expect.stringMatching(/^the history begins with/),
    });
  });

  test('a history that was pushed anew counts as it is now', async () => {
    const origin = repository().write({ [moduleOf(one)]: '1' });
    origin.commit({ at: day(3) });
    origin.commit({ at: day(8), parents: [] });
    expect(await daysOf(origin.folder, [one])).toEqual({ '01': 8 });
  });
});

/** A history of one line, of one exercise, each commit with another content; the first is the oldest. */
function lineOf(commits: { committedAt: number; authoredAt?: number }[]): History {
  const all = commits.map(({ committedAt, authoredAt = committedAt }, index) => ({
    id: String(index).padStart(40, '0'),
    parents: index === 0 ? [] : [String(index - 1).padStart(40, '0')],
    committedAt,
    authoredAt,
    folders: { grids: String(index) },
  }));
  return {
    tip: all.at(-1)!.id,
    commits: new Map(all.map((commit) => [commit.id, commit])),
    cutOff: new Set(),
    placesOf: () => [],
  };
}
const at = (text: string): number => Date.parse(text);
const show = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const told = (history: History, due?: number) =>
  lastChange(history, history.tip, 'grids', { now, due, show });

describe('a history that contradicts itself is told', () => {
  test('from the future, or from before there was git: nobody knows when', () => {
    for (const committedAt of [at('3170-01-01'), 8.64e15, 0, -1, at('2005-04-06'), Number.NaN]) {
      const change = told(lineOf([{ committedAt }]));
      expect(change).not.toHaveProperty('at');
      expect(change.doubt).toMatch(/dated in the future|has a date that cannot be/);
    }
    expect(told(lineOf([{ committedAt: now + 30_000 }]))).toEqual({
      commit: '0'.repeat(40),
      at: now + 30_000,
    });
  });

  test('older than what it follows', () => {
    const change = told(
      lineOf([{ committedAt: at(day(9)) }, { committedAt: at(day(3)) }, { committedAt: at(day(4)) }]),
    );
    expect(change.at).toBe(at(day(4)));
    expect(change.doubt).toMatch(
      /of 2026-10-04 follows one of 2026-10-09: a date was altered, or a clock was/,
    );
    expect(
      told(lineOf([{ committedAt: at(day(3)) + 30_000 }, { committedAt: at(day(3)) }])).doubt,
    ).toBeUndefined();
  });

  test('written after it was made', () => {
    const change = told(lineOf([{ committedAt: at(day(3)), authoredAt: at(day(8)) }]));
    expect(change.doubt).toMatch(/of 2026-10-03 was written at 2026-10-08, after it was made/);
  });

  test('amended or rebased after the due date, written before', () => {
    const history = lineOf([{ committedAt: at(day(8)), authoredAt: at(day(3)) }]);
    expect(told(history, at(day(5)))).toEqual({
      commit: '0'.repeat(40),
      at: at(day(8)),
      doubt: 'commit 0000000 was written at 2026-10-03 and amended or rebased at 2026-10-08',
    });
    for (const due of [undefined, at(day(2)), at(day(9))]) expect(told(history, due).doubt).toBeUndefined();
  });
});

test('whatever times commits name, what is said of them can be kept, shown and read again', () => {
  const time = fc.oneof(
    fc.double(),
    fc.maxSafeInteger(),
    fc.date({ noInvalidDate: true }).map((date) => date.getTime()),
  );
  const commits = fc.array(fc.record({ committedAt: time, authoredAt: time }), {
    minLength: 1,
    maxLength: 5,
  });
  const minute = (moment: number): string => showTime(moment, 'Europe/Berlin');
  fc.assert(
    fc.property(commits, fc.option(fc.nat({ max: now }), { nil: undefined }), (all, due) => {
      const history = lineOf(all);
      const change = lastChange(history, history.tip, 'grids', { now, due, show: minute });
      expect(LastChange.parse(change)).toEqual(change);
      const member = { repository: { url: '/x', commit: change.commit }, lastChanges: { '01': change } };
      const cells = historyCells(member, ['01']);
      const columns = historyColumns(['01']);
      const read = readHistoryCells(
        Object.fromEntries(columns.map((column, index) => [column, cells[index]!])),
      );
      const whole = { ...change, ...(change.at === undefined ? {} : { at: Math.trunc(change.at) }) };
      expect(read).toEqual({ ...member, lastChanges: { '01': whole } });
    }),
    { numRuns: fuzzRuns(20_000) },
  );
});

test('a deadline takes the newest commit of the own line that is not later', () => {
  const history = lineOf(
    [1, 3, 5].map((number) => ({ committedAt: at(day(number)), folders: { grids: String(number) } })),
  );
  const chosen = (before: number) => newestBefore(history, before, 'grids')?.at(-1);
  expect([at(day(9)), at(day(5)), at(day(5)) - 1, at(day(1)), at(day(1)) - 1].map(chosen)).toEqual([
    '2',
    '2',
    '1',
    '0',
    undefined,
  ]);
});

test('a deadline counts what was made in time on a branch and merged later', () => {
  const commit = (id: string, date: number, parents: string[], grids: string) =>
    [id, { id, committedAt: at(day(date)), authoredAt: at(day(date)), parents, folders: { grids } }] as const;
  const commits = new Map([
    commit('start', 1, [], 'stub'),
    commit('branch', 4, ['start'], 'done'),
    commit('merge', 20, ['start', 'branch'], 'done'),
  ]);
  const history = { ...lineOf([{ committedAt: 0 }]), commits, tip: 'merge' } as unknown as History;
  expect(newestBefore(history, at(day(5)), 'grids')).toBe('merge');
  expect(newestBefore(history, at(day(3)), 'grids')).toBe('start');
});

test('of any history: the change that is found has the content that is graded, and no parent of it has', () => {
  const graph = fc
    .array(fc.record({ parents: fc.array(fc.nat(), { maxLength: 3 }), content: fc.nat({ max: 3 }) }), {
      minLength: 1,
      maxLength: 30,
    })
    .map((nodes): History => {
      const commits = nodes.map(({ parents, content }, index) => ({
        id: String(index),
        // Some parents are not there, as in a shallow history.
        parents: [...new Set(parents.map((parent) => String(index === 0 ? -1 : (parent % (index + 1)) - 1)))],
        committedAt: index,
        authoredAt: index,
        folders: content === 0 ? {} : { grids: String(content) },
      }));
      return {
        tip: commits.at(-1)!.id,
        commits: new Map(commits.map((commit) => [commit.id, commit])),
        cutOff: new Set(),
        placesOf: () => [],
      };
    });
  fc.assert(
    fc.property(graph, (history) => {
      const contentOf = (id: string) => history.commits.get(id)?.folders.grids;
      const change = changingCommit(history, history.tip, 'grids');
      expect(contentOf(change.id)).toBe(contentOf(history.tip));
      for (const parent of change.parents) {
        if (history.commits.has(parent)) expect(contentOf(parent)).not.toBe(contentOf(change.id));
      }
    }),
    { numRuns: fuzzRuns(2_000) },
  );
});
