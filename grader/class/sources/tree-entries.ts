import { GitError } from './git.ts';

/** One entry of a folder as git keeps it. */
export interface TreeEntry {
  /** `100644` and the like for files, `40000` for folders, `120000` for links, `160000` for submodules. */
  mode: string;
  name: string;
  id: string;
}

/**
 * Reads a tree object: for each entry its mode, a space, its name, a zero, and the bytes of its id.
 *
 * @param idBytes 20 where the repository names objects by SHA-1, 32 where by SHA-256
 * @throws GitError where it is damaged
 */
export function treeEntries(content: Buffer, idBytes: number): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(' ', at);
    const end = content.indexOf(0, space);
    if (space < 0 || end < 0 || end + 1 + idBytes > content.length) throw new GitError('a folder is damaged');
    entries.push({
      mode: content.toString('latin1', at, space),
      name: content.toString('utf8', space + 1, end),
      id: content.toString('hex', end + 1, end + 1 + idBytes),
    });
    at = end + 1 + idBytes;
  }
  return entries;
}

/** What stands in git where a folder or a file is due, in words for a student; `undefined` for folders and files. */
export function otherThanFiles(mode: string): string | undefined {
  if (mode === '120000') return 'a link, and links are not followed';
  if (mode === '160000') return 'a submodule: its files are in another repository';
  return undefined;
}

export const isFolderMode = (mode: string): boolean => /^0?4/.test(mode);
export const isFileMode = (mode: string): boolean => mode.startsWith('100');
