import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from '../../engine/course/input-error.ts';
import {
  entriesOf,
  isArchive,
  isSubmission,
  submissionIn,
  withoutArchive,
} from '../sources/submission-in.ts';
import type { Member, Source } from './member.ts';

/** A source on this machine. */
export type FileSource = Extract<Source, { path: string }>;

/** What a command was pointed at: one submission, or a class of them. */
export type Found = { kind: 'one'; source: FileSource } | { kind: 'class'; members: Member[] };

/**
 * Finds the submissions at some paths. A folder that holds `exercises/` or a folder of an exercise (`04-pooling`)
 * is one submission, and so is an archive; a folder that holds submissions or archives is a class; any other
 * folder is a submission with nothing in it. Several paths are a class.
 *
 * @throws InputError where a path does not exist, holds nothing to grade, or two submissions have one name
 */
export function findMembers(paths: string[]): Found {
  const found = paths.map((path) => sourcesAt(path));
  const [only] = found;
  if (found.length === 1 && only!.kind === 'one') return only!;
  const sources = found.flatMap((one) => (one.kind === 'one' ? [one.source] : one.sources));
  const seen = new Map<string, string>();
  const members = sources.map((source) => {
    const { path } = source;
    const id = idOf(path);
    const other = seen.get(id);
    if (other !== undefined) {
      throw new InputError(`two submissions are called "${id}": ${other} and ${path}; leave one of them`);
    }
    seen.set(id, path);
    return { id, attempt: 1, name: '', email: '', section: '', source };
  });
  return { kind: 'class', members };
}

/** The id of the submission at a path: what the folder is called, or the archive without its ending. */
export const idOf = (path: string): string => withoutArchive(basename(path));

function sourcesAt(
  path: string,
): { kind: 'one'; source: FileSource } | { kind: 'class'; sources: FileSource[] } {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new InputError(`there is no file or folder ${path}`);
  if (!stats.isDirectory()) {
    if (isArchive(path)) return { kind: 'one', source: { kind: 'archive', path } };
    throw new InputError(`${path} is neither a folder nor an archive (.zip, .tar, .tar.gz)`);
  }
  const folder: FileSource = { kind: 'folder', path };
  if (isSubmission(path)) return { kind: 'one', source: folder };
  const entries = entriesOf(path);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name));
  const archives = entries
    .filter((entry) => entry.isFile() && isArchive(entry.name))
    .map(({ name }) => join(path, name));
  if (archives.length === 0 && !folders.some(submissionIn)) return { kind: 'one', source: folder };
  return {
    kind: 'class',
    sources: [
      ...folders.map((at): FileSource => ({ kind: 'folder', path: at })),
      ...archives.map((at): FileSource => ({ kind: 'archive', path: at })),
    ],
  };
}

/** Where a path that somebody wrote into a roster points: a folder or an archive, whether or not it exists. */
export const sourceOf = (path: string): Source =>
  isArchive(path) ? { kind: 'archive', path } : { kind: 'folder', path };
