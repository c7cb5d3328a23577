import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InputError } from '../authoring/input-error.ts';
import type { Member, Source } from './member.ts';

const ARCHIVE = /\.(zip|tar|tgz|tar\.gz)$/i;

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
    const id = basename(path).replace(ARCHIVE, '');
    const other = seen.get(id);
    if (other !== undefined) throw new InputError(`two submissions are called "${id}": ${other} and ${path}`);
    seen.set(id, path);
    return { id, attempt: 1, name: '', email: '', section: '', source };
  });
  return { kind: 'class', members };
}

function sourcesAt(
  path: string,
): { kind: 'one'; source: FileSource } | { kind: 'class'; sources: FileSource[] } {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new InputError(`there is no file or folder ${path}`);
  if (!stats.isDirectory()) {
    if (ARCHIVE.test(path)) return { kind: 'one', source: { kind: 'archive', path } };
    throw new InputError(`${path} is neither a folder nor an archive (.zip, .tar, .tar.gz)`);
  }
  const folder: FileSource = { kind: 'folder', path };
  if (isSubmission(path)) return { kind: 'one', source: folder };
  const entries = readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(path, name));
  const archives = entries
    .filter((entry) => entry.isFile() && ARCHIVE.test(entry.name))
    .map(({ name }) => join(path, name));
  if (archives.length === 0 && !folders.some(isSubmission)) return { kind: 'one', source: folder };
  return {
    kind: 'class',
    sources: [
      ...folders.map((at): FileSource => ({ kind: 'folder', path: at })),
      ...archives.map((at): FileSource => ({ kind: 'archive', path: at })),
    ],
  };
}

function isSubmission(folder: string): boolean {
  if (existsSync(join(folder, 'exercises'))) return true;
  return readdirSync(folder, { withFileTypes: true }).some(
    (entry) => entry.isDirectory() && /^\d\d-[a-z0-9-]+$/.test(entry.name),
  );
}

/** Where a path that somebody wrote into a roster points: a folder or an archive, whether or not it exists. */
export const sourceOf = (path: string): Source =>
  ARCHIVE.test(path) ? { kind: 'archive', path } : { kind: 'folder', path };
