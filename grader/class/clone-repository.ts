import { mkdirSync } from 'node:fs';
import { GitError, git } from './git.ts';
import { Unavailable } from './unavailable.ts';

/** How long one repository may take. */
const TIMEOUT_MS = 120_000;

/**
 * Fetches one commit of a repository, without its history, into a folder that is made for it.
 *
 * @param source.ref a branch, a tag, a whole commit id, or HEAD
 * @throws Unavailable saying why there is nothing to grade, in words for a TA
 */
export async function cloneRepository(
  { url, ref }: { url: string; ref: string },
  folder: string,
  timeoutMs = TIMEOUT_MS,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  try {
    await git(folder, ['init', '--quiet', '--template='], timeoutMs);
    await git(
      folder,
      ['fetch', '--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules', '--end-of-options', url, ref],
      timeoutMs,
    );
    await git(folder, ['checkout', '--quiet', '--force', 'FETCH_HEAD'], timeoutMs);
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
