import { mkdirSync } from 'node:fs';
import { GitError, git } from './git.ts';
import { Unavailable } from './unavailable.ts';

/** How long one repository may take. */
const TIMEOUT_MS = 120_000;

/** The commit that was fetched. */
export interface Clone {
  commit: string;
  /** Milliseconds since 1970, as the commit says it: whoever makes a commit can write another time. */
  committedAt: number;
}

/**
 * Fetches one commit of a repository, without its history, into a folder that is made for it.
 *
 * @param source.ref a branch, a tag, a whole commit id, or HEAD
 * @param options.before the newest commit of the ref that says it is not later than this, in milliseconds since 1970
 * @throws Unavailable saying why there is nothing to grade, in words for a TA
 */
export async function cloneRepository(
  { url, ref }: { url: string; ref: string },
  folder: string,
  { timeoutMs = TIMEOUT_MS, before }: { timeoutMs?: number; before?: number } = {},
): Promise<Clone> {
  mkdirSync(folder, { recursive: true });
  const fetch = (what: string, ...how: string[]): Promise<string> =>
    git(
      folder,
      ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...how, '--end-of-options', url, what],
      timeoutMs,
    );
  try {
    await git(folder, ['init', '--quiet', '--template='], timeoutMs);
    // Where a time is given, the history is looked through first, without the files.
    await (before === undefined ? fetch(ref, '--depth=1') : fetch(ref, '--filter=blob:none'));
    let commit = await git(folder, ['rev-parse', 'FETCH_HEAD^{commit}'], timeoutMs);
    if (before !== undefined) {
      const until = `--before=${new Date(before).toISOString()}`;
      commit = await git(folder, ['rev-list', '--max-count=1', '--first-parent', until, commit], timeoutMs);
      if (commit === '') {
        throw new Unavailable(
          'no-submission',
          `the repository ${url} has no commit as early as that in "${ref}"`,
        );
      }
      await fetch(commit, '--depth=1');
    }
    await git(folder, ['checkout', '--quiet', '--force', commit], timeoutMs);
    const seconds = await git(folder, ['show', '--no-patch', '--format=%ct', commit], timeoutMs);
    return { commit, committedAt: Number(seconds) * 1000 };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new Unavailable('not-fetched', explain(error.message, url, ref));
  }
}

function explain(said: string, url: string, ref: string): string {
  if (/couldn't find remote ref HEAD/i.test(said)) return `the repository ${url} is empty`;
  if (/couldn't find remote ref|not our ref|no such remote ref/i.test(said)) {
    return `the repository ${url} has no ref "${ref}"; a commit must be named by its whole id`;
  }
  if (/does not exist|not found|does not appear to be a git repository|unable to access.*404/i.test(said)) {
    return `there is no repository ${url}, or this account may not read it`;
  }
  if (/could not read (Username|Password)|Permission denied|Authentication failed|403/i.test(said)) {
    return `this account may not read the repository ${url}`;
  }
  return `the repository ${url} could not be fetched: ${said.split('\n').at(-1)}`;
}
