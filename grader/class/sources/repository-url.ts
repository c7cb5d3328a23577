import { resolve } from 'node:path';

/** Refs as git allows them, without what could be taken for an option. */
const REF = /^(?!-)(?!.*(\.\.|\/\/|@\{|[\s~^:?*[\\]))[\w./+@#%=,-]{1,255}$/;

/**
 * What a roster says of a repository, as git wants it: `owner/name` is one on GitHub; `https://`, `ssh://` and
 * `git@host:path` stand for themselves; `./` and `/` are folders on this machine.
 *
 * @param folder the one that paths are relative to
 * @throws RangeError for anything else, above all for git's transports that run programs
 */
export function repositoryUrl(repo: string, ref: string, folder: string): { url: string; ref: string } {
  if (ref !== '' && !REF.test(ref)) {
    throw new RangeError(`ref must be a branch, a tag or a commit, got "${ref}"`);
  }
  const at = { ref: ref || 'HEAD' };
  if (/^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(repo)) return { url: `https://github.com/${repo}.git`, ...at };
  if (/^(https|ssh):\/\/(?!-)[^\s]+$/.test(repo) || /^[\w-]+@[\w][\w.-]*:(?!-)[^\s]+$/.test(repo)) {
    if (/^https:\/\/[^/]*:[^/]*@/.test(repo)) {
      throw new RangeError('repo must not hold a password: let git ask a credential helper');
    }
    return { url: repo, ...at };
  }
  if (/^\.{0,2}\//.test(repo)) return { url: resolve(folder, repo), ...at };
  throw new RangeError(
    `repo must be owner/name, https://…, ssh://…, git@host:path or a folder beginning with ./ or /, got "${repo}"`,
  );
}
