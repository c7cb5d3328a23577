import { relative } from 'node:path';

/** A path as the user would type it: relative inside the folder where npm was called, absolute outside of it. */
export function displayPath(file: string): string {
  const path = relative(process.env.INIT_CWD ?? process.cwd(), file);
  return path.startsWith('..') ? file : path;
}
