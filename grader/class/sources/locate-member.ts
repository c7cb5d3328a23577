import { rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Exercise, folderOf, limitsOf, readCourse } from '../../engine/course/course.ts';
import { cleanLine } from '../../engine/sandbox/clean-text.ts';
import { makeOwnFolder } from '../../engine/sandbox/own-folder.ts';
import type { Located } from '../../engine/scoring/grade-each.ts';
import type { Member, Source } from '../roster/member.ts';
import { type Chosen, Contents } from './contents.ts';
import { copyLoose } from './copy-loose.ts';
import { type Fetched, type FetchOptions, fetchRepository } from './fetch-repository.ts';
import { requireModules } from './require-modules.ts';
import { submissionIn } from './submission-in.ts';
import { Unavailable } from './unavailable.ts';
import { Ungradable } from './ungradable.ts';
import { unpackArchive } from './unpack/unpack-archive.ts';

/** Where the files are, and which commits they are, where they came from a repository. */
export type LocatedMember = Located & Partial<Fetched>;

/** The same, with the places of the files that are graded: `04-queues/queues.ts`. */
type Brought = Located & { places: Iterable<string> };

/**
 * Brings the files of a submission to this machine, where they are not there yet.
 *
 * @param options.exercises those that are graded
 * @param options.deadlines by exercise's id: what a repository held at this time, in milliseconds since 1970
 * @throws Unavailable where there is nothing of them, or something else in their place, saying why
 */
export async function locateMember(
  { source }: Pick<Member, 'source'>,
  options: Pick<FetchOptions, 'exercises' | 'deadlines'>,
): Promise<LocatedMember> {
  const { exercises } = options;
  const located: LocatedMember | Brought =
    source.kind === 'repository'
      ? await inNewFolder('clone', async (folder) => ({
          folder,
          ...(await fetchRepository(source, folder, options)),
        }))
      : await bring(source);
  try {
    if ('places' in located) requireAny(exercises, located.places);
    requireModules(located.folder, exercises, limitsOf(readCourse()).fileBytes);
    return located;
  } catch (error) {
    located.remove?.();
    throw error;
  }
}

function requireAny(exercises: Exercise[], places: Iterable<string>): void {
  const there = new Set([...places].map((place) => place.split('/').at(-2)));
  const wanted = exercises.map(folderOf);
  if (wanted.some((folder) => there.has(folder))) return;
  throw new Unavailable(
    'no-submission',
    `nothing of ${wanted.join(', ')} was handed in: there is ${[...there].join(', ')}`,
  );
}

async function bring(source: Exclude<Source, { kind: 'repository' }>): Promise<Brought> {
  const { exercises } = readCourse();
  if (source.kind === 'none') throw new Unavailable(source.problem, source.message);
  if (source.kind === 'files') {
    const [first] = source.paths;
    const contents = new Contents(exercises);
    for (const path of source.paths) contents.see([basename(path)], 'file');
    return bringChosen(join(first!, '..'), 'what was handed in', () => contents.choose());
  }
  const { path } = source;
  const name = cleanLine(basename(path));
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Unavailable('no-submission', `nothing was handed in: there is no ${name}`);
  // A folder may be called as an archive is.
  if (stats.isDirectory()) return bringChosen(path, `the folder ${name}`);
  if (source.kind === 'archive') return unpacked(path);
  throw new Unavailable('unreadable', `${name} is neither a folder nor an archive`);
}

/** Brings what is graded of a folder. */
async function bringChosen(
  folder: string,
  shown: string,
  choose: () => Chosen = () => submissionIn(folder, readCourse().exercises),
): Promise<Brought> {
  let chosen: Chosen;
  try {
    chosen = choose();
  } catch (error) {
    if (!(error instanceof Ungradable)) throw error;
    throw new Unavailable('unreadable', `${shown} ${error.message}`);
  }
  if (chosen.kind === 'archive') return unpacked(join(folder, chosen.path));
  const { root, files } = chosen;
  if (root !== undefined) return { folder: join(folder, root), places: files.keys() };
  return inNewFolder('loose', async (target) => {
    copyLoose(folder, files, target, limitsOf(readCourse()).fileBytes);
    return { folder: target, places: files.keys() };
  });
}

const unpacked = (archive: string): Promise<Brought> =>
  inNewFolder('archive', async (folder) => {
    const course = readCourse();
    const { fileBytes } = limitsOf(course);
    return { folder, places: await unpackArchive(archive, folder, course.exercises, fileBytes) };
  });

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
