import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise } from '../../engine/course/course.ts';
import { type Chosen, Contents, type EntryKind } from './contents.ts';
import { Ungradable } from './ungradable.ts';
import { ARCHIVE_LIMITS } from './unpack/archive-limits.ts';
import { showName } from './unpack/entry-path.ts';

/** Deeper than anybody hands something in. */
const DEEPEST = 24;

/**
 * What in a folder is graded: the exercises in it, wherever they lie, modules of exercises that lie loose in it, or the
 * one archive in it.
 *
 * @throws Ungradable saying why nothing is
 */
export const submissionIn = (folder: string, exercises: Exercise[]): Chosen =>
  contentsOf(folder, exercises).choose();

/** What a folder holds. @throws Ungradable where it may not be read, or holds more than any honest one */
export function contentsOf(folder: string, exercises: Exercise[]): Contents {
  const contents = new Contents(exercises);
  let entries = 0;
  const walk = (above: string[]): void => {
    for (const entry of entriesIn(join(folder, ...above), above)) {
      if (++entries > ARCHIVE_LIMITS.entries) {
        throw new Ungradable(`holds more than ${ARCHIVE_LIMITS.entries} files`);
      }
      const parts = [...above, entry.name];
      contents.see(parts, kindOf(entry));
      if (entry.isDirectory() && parts.length < DEEPEST && !isSkipped(entry.name)) walk(parts);
    }
  };
  walk([]);
  return contents;
}

/** Folders in which nothing is handed in, and often very much lies. */
const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

function entriesIn(path: string, parts: string[]): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const shown = parts.length === 0 ? 'it' : showName(parts.join('/'));
    if (['EACCES', 'EPERM'].includes(code)) {
      throw new Ungradable(`may not be read: the permissions of ${shown} forbid it`);
    }
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(code)) {
      throw new Ungradable(`cannot be read: ${shown} changed meanwhile, or lies too deep`);
    }
    throw error;
  }
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'device';
}
