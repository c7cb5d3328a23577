import { z } from 'zod';
import { Moment } from '../../engine/course/moment.ts';
import type { DatedCommit, History } from './history.ts';

/** When an exercise in a repository was changed last: when it was handed in. */
export const LastChange = z.strictObject({
  /** The newest commit that changed its folder. */
  commit: z.string().regex(/^[0-9a-f]{40,64}$/),
  /** What counts, in milliseconds since 1970; absent where the commit says nothing that can be. */
  at: Moment.optional(),
  /** What in the history contradicts that time, for somebody to look at. */
  doubt: z.string().max(1000).optional(),
});

export type LastChange = z.infer<typeof LastChange>;

/** Two clocks may differ by so much, in milliseconds. */
const SKEW_MS = 60_000;

/** There was no git before. */
const FIRST_MS = Date.parse('2005-04-07T00:00:00Z');

/**
 * The newest commit of a ref's own line in which an exercise is as it was made by a time. What was made in time on a
 * branch and merged later counts, as it does where lateness is told.
 *
 * @param before milliseconds since 1970
 * @returns `undefined` where all of it was made later
 */
export function newestBefore(history: History, before: number, exercise: string): string | undefined {
  const { commits, tip } = history;
  for (let commit = commits.get(tip); commit; commit = commits.get(commit.parents[0] ?? '')) {
    if (changingCommit(history, commit.id, exercise).committedAt <= before) return commit.id;
  }
  return undefined;
}

/** The commit that made a folder what it is in a later one: where parents have the same, it was one of these. */
export function changingCommit({ commits }: History, from: string, exercise: string): DatedCommit {
  let commit = commits.get(from)!;
  for (;;) {
    const id = commit.folders[exercise];
    const unchanged = commit.parents
      .flatMap((parent) => commits.get(parent) ?? [])
      .find((parent) => parent.folders[exercise] === id);
    if (!unchanged) return commit;
    commit = unchanged;
  }
}

/**
 * When an exercise was changed last, as its history says it, and what in there contradicts it.
 *
 * @param from the commit that is graded
 * @param options.due when it was due, in milliseconds since 1970
 * @param options.show a moment as a person reads it
 */
export function lastChange(
  history: History,
  from: string,
  exercise: string,
  { now, due, show }: { now: number; due?: number | undefined; show: (moment: number) => string },
): LastChange {
  const commit = changingCommit(history, from, exercise);
  const { id, committedAt, authoredAt } = commit;
  const doubts: string[] = [];
  const believable = (moment: number): boolean => moment >= FIRST_MS && moment <= now + SKEW_MS;
  if (!believable(committedAt)) {
    const dated = committedAt > now ? 'is dated in the future' : 'has a date that cannot be';
    doubts.push(`commit ${shortCommit(id)} ${dated}, so that nobody knows when it was made`);
  } else {
    const newest = newestAbove(history, commit, believable);
    if (newest && newest.committedAt > committedAt + SKEW_MS) {
      doubts.push(
        `commit ${shortCommit(id)} of ${show(committedAt)} follows one of ${show(newest.committedAt)}: a date was altered, or a clock was wrong`,
      );
    }
    if (believable(authoredAt) && authoredAt > committedAt + SKEW_MS) {
      doubts.push(
        `commit ${shortCommit(id)} of ${show(committedAt)} was written at ${show(authoredAt)}, after it was made`,
      );
    }
    if (due !== undefined && believable(authoredAt) && authoredAt <= due && due < committedAt) {
      doubts.push(
        `commit ${shortCommit(id)} was written at ${show(authoredAt)} and amended or rebased at ${show(committedAt)}`,
      );
    }
    if (history.cutOff.has(id)) {
      doubts.push(`the history begins with commit ${shortCommit(id)}: what it holds may be older`);
    }
  }
  return {
    commit: id,
    ...(believable(committedAt) ? { at: committedAt } : {}),
    ...(doubts.length > 0 ? { doubt: doubts.join('; ') } : {}),
  };
}

/** How a commit is called where people read it. */
export const shortCommit = (commit: string): string => commit.slice(0, 7);

/** The newest of all commits that one follows. */
function newestAbove(
  { commits }: History,
  { parents }: DatedCommit,
  believable: (moment: number) => boolean,
): DatedCommit | undefined {
  let newest: DatedCommit | undefined;
  const seen = new Set<string>();
  const waiting = [...parents];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const commit = commits.get(id);
    if (!commit || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...commit.parents);
    if (believable(commit.committedAt) && commit.committedAt > (newest?.committedAt ?? -Infinity)) {
      newest = commit;
    }
  }
  return newest;
}
