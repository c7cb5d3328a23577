import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Located } from '../scoring/grade-class.ts';
import { cloneRepository } from './clone-repository.ts';
import type { Member } from './member.ts';
import { Unavailable } from './unavailable.ts';

/** Where the files are, and which commit they are, where they came from a repository. */
export interface LocatedMember extends Located {
  commit?: string;
}

/**
 * Brings the files of a submission to this machine, where they are not there yet.
 *
 * @param options.before what a repository held at this time, in milliseconds since 1970
 * @throws Unavailable where there are none, saying why
 */
export async function locateMember(
  { source }: Pick<Member, 'source'>,
  options: { before?: number } = {},
): Promise<LocatedMember> {
  if (source.kind === 'repository') {
    const folder = mkdtempSync(join(tmpdir(), 'grader-clone-'));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    try {
      const { commit } = await cloneRepository(source, folder, options);
      return { folder, commit, remove };
    } catch (error) {
      remove();
      throw error;
    }
  }
  if (!existsSync(source.path)) {
    throw new Unavailable('no-submission', `nothing was handed in: there is no ${basename(source.path)}`);
  }
  if (source.kind === 'folder' && !statSync(source.path).isDirectory()) {
    throw new Unavailable('not-fetched', `${basename(source.path)} is neither a folder nor an archive`);
  }
  return { folder: source.path };
}
