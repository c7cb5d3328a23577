import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Archives that are read, by how they are called; what is in them tells what they are. */
const ARCHIVE = /\.(zip|tar|tgz|tar\.gz)$/i;

/** Archives that are not read. They are somebody's submission all the same, and are told of. */
const OTHER_ARCHIVE = /\.(rar|7z|gz|xz|txz|bz2|tbz2?|zst|tar\.(xz|bz2|zst))$/i;

export const isArchive = (name: string): boolean => ARCHIVE.test(name) || OTHER_ARCHIVE.test(name);

/** `ana` of `ana.zip` and `ana.tar.gz`. */
export const withoutArchive = (name: string): string => name.replace(ARCHIVE, '').replace(OTHER_ARCHIVE, '');

/** Whether a folder holds `exercises/` or the folder of an exercise, such as `04-pooling`. */
export function isSubmission(folder: string): boolean {
  if (existsSync(join(folder, 'exercises'))) return true;
  return readdirSync(folder, { withFileTypes: true }).some(
    (entry) => entry.isDirectory() && /^\d\d-[a-z0-9-]+$/.test(entry.name),
  );
}

/** Files and folders but for those that systems leave behind. */
export const entriesOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== '__MACOSX')
    .sort((one, other) => (one.name < other.name ? -1 : 1));

/**
 * Where in a folder the submission is: the folder itself, the one folder in it as GitHub packs it, or the one archive
 * in it as Moodle hands it out.
 *
 * @returns `undefined` where there is none to be found
 */
export function submissionIn(folder: string): { kind: 'folder' | 'archive'; path: string } | undefined {
  if (isSubmission(folder)) return { kind: 'folder', path: folder };
  const [only, ...more] = entriesOf(folder);
  if (!only || more.length > 0) return undefined;
  const path = join(folder, only.name);
  if (only.isFile() && isArchive(only.name)) return { kind: 'archive', path };
  return only.isDirectory() && isSubmission(path) ? { kind: 'folder', path } : undefined;
}
