import { relative } from 'node:path';

/** A path as one would type it here: relative inside the current folder, absolute outside of it. */
export function displayPath(file: string): string {
  const path = relative('', file);
  return path.startsWith('..') ? file : path;
}
