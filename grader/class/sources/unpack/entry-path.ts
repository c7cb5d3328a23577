import { cleanText } from '../../../engine/sandbox/clean-text.ts';
import { ArchiveError } from './archive-error.ts';

/** How messages show a name that somebody else chose. */
export const showName = (name: string): string => JSON.stringify(cleanText(name).slice(0, 80));

/**
 * The path of an entry below the archive's top, in parts. Backslashes separate as slashes do: some tools of Windows
 * write them.
 *
 * @throws ArchiveError where it leads out of the archive: absolute, with a drive's letter, with `..`
 */
export function entryPath(name: string): string[] {
  if (name.includes('\0')) throw new ArchiveError(`holds a name with a zero byte in it, ${showName(name)}`);
  const parts = name.split(/[/\\]/);
  if (/^([/\\]|[a-z]:)/i.test(name) || parts.includes('..')) {
    throw new ArchiveError(`holds ${showName(name)}, which leads out of it`);
  }
  return parts.filter((part) => part !== '' && part !== '.');
}
