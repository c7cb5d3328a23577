import { Buffer } from 'node:buffer';
import { cleanText } from '../../../engine/sandbox/clean-text.ts';
import { Ungradable } from '../ungradable.ts';

/** How messages show a name that somebody else chose. */
export const showName = (name: string): string => JSON.stringify(cleanText(name).slice(0, 80));

/**
 * The path of an entry below the archive's top, in parts. Backslashes separate as slashes do: some tools of Windows
 * write them.
 *
 * @throws Ungradable where it leads out of the archive: absolute, with a drive's letter, with `..`
 */
export function entryPath(name: string): string[] {
  if (name.includes('\0')) throw new Ungradable(`holds a name with a zero byte in it, ${showName(name)}`);
  const parts = name.split(/[/\\]/);
  if (/^([/\\]|[a-z]:)/i.test(name) || parts.includes('..')) {
    throw new Ungradable(`holds ${showName(name)}, which leads out of it`);
  }
  return parts.filter((part) => part !== '' && part !== '.');
}

/** The longest name, in bytes, that the file systems of today take. */
const LONGEST_NAME = 255;

/** @throws Ungradable where no system could give a file of this path its name */
export function requireName(parts: string[]): void {
  const long = parts.find((part) => Buffer.byteLength(part) > LONGEST_NAME);
  if (long === undefined) return;
  throw new Ungradable(`holds ${showName(long)}, a name that is longer than any system allows`);
}
