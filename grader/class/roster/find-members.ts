import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Exercise, folderOf, limitsOf, readCourse } from '../../engine/course/course.ts';
import { InputError } from '../../engine/course/input-error.ts';
import { cleanName } from '../../engine/sandbox/clean-text.ts';
import { isArchive, withoutArchive } from '../sources/archive-name.ts';
import { Contents } from '../sources/contents.ts';
import { lmsName } from '../sources/lms-name.ts';
import { contentsOf } from '../sources/submission-in.ts';
import { Ungradable } from '../sources/ungradable.ts';
import { unpackClass } from '../sources/unpack/unpack-class.ts';
import { handIns } from './hand-ins.ts';
import { type Member, memberOf, type Source } from './member.ts';
import { pathsOf, sourceOf } from './source-of.ts';

/** What a command was pointed at: one submission, or a class of them. */
export type Found =
  | { kind: 'one'; id: string; source: Source }
  | {
      kind: 'class';
      members: Member[];
      /** Files that are nobody's submission. */
      leftOut: string[];
      /** Removes what was unpacked. */
      remove(): void;
    };

type FoundClass = Extract<Found, { kind: 'class' }>;

/**
 * Finds the submissions at some paths. A folder that holds `exercises/`, a folder of an exercise (`04-queues`) or a
 * module of one is one submission, and so is an archive; a folder or an archive that holds submissions is a class;
 * any other folder is a submission with nothing in it. Several paths are a class.
 *
 * @throws InputError where a path does not exist, is one level too high, holds nothing to grade, or two submissions
 *   have one name
 */
export async function findMembers(paths: string[]): Promise<Found> {
  const found: Found[] = [];
  for (const path of paths) found.push(await foundAt(path, readCourse().exercises));
  const [only] = found;
  if (only?.kind === 'one' && found.length === 1) return only;
  const all: FoundClass = {
    kind: 'class',
    members: [],
    leftOut: [],
    remove: () => {
      for (const one of found) if (one.kind === 'class') one.remove();
    },
  };
  for (const one of found) {
    if (one.kind === 'one') all.members.push(memberOf(one.id, one.source));
    else {
      all.members.push(...one.members);
      all.leftOut.push(...one.leftOut);
    }
  }
  requireDifferent(all.members);
  return all;
}

/** The id of the submission at a path: what the folder is called, or the archive without its ending. */
const idOf = (path: string): string => cleanName(withoutArchive(basename(path)));

async function foundAt(path: string, exercises: Exercise[]): Promise<Found> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new InputError(`there is no file or folder ${path}`);
  if (stats.isDirectory()) return inFolder(path, exercises);
  const one: Found = { kind: 'one', id: idOf(path), source: sourceOf(path) };
  if (one.source.kind === 'archive') return (await inArchive(path, exercises)) ?? one;
  const contents = new Contents(exercises);
  contents.see([basename(path)], 'file');
  if (contents.units().length > 0) return { ...one, source: { kind: 'files', paths: [path] } };
  throw new InputError(
    `${path} is neither a folder nor an archive (.zip, .tar, .tar.gz), nor the module of an exercise`,
  );
}

/** The class in an archive; `undefined` where it is one submission, or cannot be read, as will be told. */
async function inArchive(path: string, exercises: Exercise[]): Promise<FoundClass | undefined> {
  const unpacked = await unpackClass(path, exercises, limitsOf(readCourse()).fileBytes).catch(
    (error: unknown) => {
      if (!(error instanceof Error) || 'syscall' in error) throw error;
    },
  );
  if (!unpacked) return undefined;
  const { folder, faults, remove } = unpacked;
  const found = inFolder(folder, exercises);
  if (found.kind === 'one') throw new Error(`${path} was taken for a class, and is one submission`);
  const members = found.members.map((member) => {
    const fault = faults.get(
      pathsOf(member.source)
        .map((at) => basename(at))
        .find((name) => faults.has(name)) ?? '',
    );
    if (fault === undefined) return member;
    const source: Source = { kind: 'none', problem: 'unreadable', message: `what was handed in ${fault}` };
    return { ...member, source };
  });
  return { ...found, members, remove };
}

function inFolder(path: string, exercises: Exercise[]): Found {
  const one: Found = { kind: 'one', id: idOf(path), source: { kind: 'folder', path } };
  const entries = entriesOf(path);
  if (isSubmission(path, entries, exercises)) return one;
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const handed = files.filter((name) => isArchive(name) || lmsName(name));
  if (handed.length === 0) {
    const holding = folders.filter((name) => holds(join(path, name), exercises));
    if (holding.length === 0) return one;
    const [only, ...more] = holding;
    if (more.length === 0) requireClassAt(path, join(path, only!), exercises);
  }
  const { members, leftOut } = handIns(path, folders, handed);
  const others = files.filter((name) => !handed.includes(name));
  return { kind: 'class', members, leftOut: [...leftOut, ...others], remove() {} };
}

/** Whether a folder is one submission by what lies at its top. */
function isSubmission(folder: string, entries: Dirent[], exercises: Exercise[]): boolean {
  if (existsSync(join(folder, 'exercises'))) return true;
  const names = entries.map(({ name }) => name);
  if (exercises.some((exercise) => names.includes(folderOf(exercise)))) return true;
  const modules = exercises.some(({ slug }) => names.includes(`${slug}.ts`));
  return modules && !names.some((name) => isArchive(name) || lmsName(name));
}

/** What a folder holds; `undefined` where that cannot be told: then it is somebody's submission, and told of. */
function readableContents(folder: string, exercises: Exercise[]): Contents | undefined {
  try {
    return contentsOf(folder, exercises);
  } catch (error) {
    if (!(error instanceof Ungradable)) throw error;
    return undefined;
  }
}

/** Whether there is something in a folder that may be somebody's submission. */
function holds(folder: string, exercises: Exercise[]): boolean {
  const contents = readableContents(folder, exercises);
  return contents === undefined || contents.units().length > 0;
}

/** @throws InputError where the one folder in a folder is the class */
function requireClassAt(path: string, inner: string, exercises: Exercise[]): void {
  const submissions = readableContents(inner, exercises)?.submissionsBelow();
  if (submissions === undefined) return;
  throw new InputError(
    `${path} is one level too high: the folder ${basename(inner)} in it holds ${submissions} submissions; name ${inner}`,
  );
}

/** Files and folders but for those that systems leave behind. */
const entriesOf = (folder: string): Dirent[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== '__MACOSX')
    .sort((one, other) => (one.name < other.name ? -1 : 1));

/** @throws InputError where two submissions have one name */
function requireDifferent(members: Member[]): void {
  const seen = new Map<string, Member>();
  for (const member of members) {
    const key = JSON.stringify([member.id, member.attempt]);
    const other = seen.get(key);
    if (other) {
      const [one, two] = [other, member].map(({ source }) => pathsOf(source).join(', '));
      throw new InputError(`two submissions are called "${member.id}": ${one} and ${two}; leave one of them`);
    }
    seen.set(key, member);
  }
}
