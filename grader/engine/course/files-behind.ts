import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';

/** Texts of a source that may be paths: of what it imports, and of what it reads. */
const TEXT = /(['"`])([^'"`\s]+)\1/g;

/**
 * What some sources stand on: themselves, and the files that they name by relative paths, directly or through others.
 * Any text counts that is the path of something, seen from its file: what a check reads is as good as imported.
 *
 * @param isOutside of files and folders that are neither counted nor looked into
 * @returns in an order that does not depend on the system
 */
export function filesBehind(sources: string[], isOutside: (path: string) => boolean): string[] {
  const found = new Set<string>();
  const look = (file: string): void => {
    if (found.has(file) || isOutside(file)) return;
    found.add(file);
    if (!file.endsWith('.ts')) return;
    for (const [, , path] of readFileSync(file, 'utf8').matchAll(TEXT)) {
      if (isAbsolute(path!)) continue;
      const target = resolve(dirname(file), path!);
      const stats = statsOf(target);
      if (stats?.isFile()) look(target);
      // A folder that the file itself lies in is a step on the way to something else.
      else if (stats?.isDirectory() && !file.startsWith(target + sep) && !isOutside(target))
        filesBelow(target).forEach(look);
    }
  };
  sources.filter((file) => statsOf(file)?.isFile()).forEach(look);
  return [...found].sort();
}

/** The files of a folder and of the folders in it, in an order that does not depend on the system. */
export const filesBelow = (folder: string): string[] =>
  statsOf(folder)?.isDirectory()
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // No path at all: too long, through a file, or with a zero in it.
    return undefined;
  }
}
