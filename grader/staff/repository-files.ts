import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitIn } from '../engine/files/git-in.ts';

/** The files of a repository, from its root and joined by `/`: whatever git does not ignore. */
export const repositoryFiles = (root: string): string[] =>
  gitIn(root, 'ls-files', '-co', '--exclude-standard', '-z')
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)));

/** The text of a file; `undefined` where it is none, or one that a tool writes: pictures, and the lock. */
export function textOf(root: string, path: string): string | undefined {
  if (/\.svg$|^package-lock\.json$/.test(path)) return undefined;
  const content = readFileSync(join(root, path));
  return content.includes(0) ? undefined : content.toString();
}
