import { rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { folderOf, limitsOf, readCourse } from '../../engine/course/course.ts';
import { makeOwnFolder } from '../../engine/sandbox/own-folder.ts';
import type { Located } from '../../engine/scoring/grade-each.ts';
import type { Member } from '../roster/member.ts';
import { type Fetched, type FetchOptions, fetchRepository } from './fetch-repository.ts';
import { submissionIn } from './submission-in.ts';
import { Unavailable } from './unavailable.ts';
import { unpackArchive } from './unpack/unpack-archive.ts';

/** Where the files are, and which commits they are, where they came from a repository. */
export type LocatedMember = Located & Partial<Fetched>;

/**
 * Brings the files of a submission to this machine, where they are not there yet.
 *
 * @param options.deadlines by exercise's id: what a repository held at this time, in milliseconds since 1970
 * @throws Unavailable where there are none, saying why
 */
export async function locateMember(
  { source }: Pick<Member, 'source'>,
  options: Pick<FetchOptions, 'exercises' | 'deadlines'>,
): Promise<LocatedMember> {
  if (source.kind === 'repository') {
    return inNewFolder('clone', async (folder) => ({
      folder,
      ...(await fetchRepository(source, folder, options)),
    }));
  }
  if (source.kind === 'none') throw new Unavailable(source.problem, source.message);
  const { path } = source;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Unavailable('no-submission', `nothing was handed in: there is no ${basename(path)}`);
  if (source.kind === 'folder' && !stats.isDirectory()) {
    throw new Unavailable('unreadable', `${basename(path)} is neither a folder nor an archive`);
  }
  // A folder may be called as an archive is.
  const found = stats.isDirectory() ? submissionIn(path) : source;
  if (found?.kind !== 'archive') return { folder: found?.path ?? path };
  return inNewFolder('archive', async (folder) => {
    const course = readCourse();
    await unpackArchive(found.path, folder, course.exercises.map(folderOf), limitsOf(course).fileBytes);
    return { folder };
  });
}

/** Fills a new folder, which goes again where that fails. */
async function inNewFolder<L extends Located>(
  purpose: string,
  fill: (folder: string) => Promise<L>,
): Promise<L> {
  const folder = makeOwnFolder(purpose);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    return { ...(await fill(folder)), remove };
  } catch (error) {
    remove();
    throw error;
  }
}
