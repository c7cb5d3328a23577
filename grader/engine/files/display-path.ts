import { relative } from 'node:path';
import { userPath } from './user-path.ts';

/** A path as the user would type it: relative inside the folder where npm was called, absolute outside of it. */
export function displayPath(path: string): string {
  const shown = relative(userPath('.'), path);
  return shown.startsWith('..') ? path : shown || '.';
}
