import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './read-head.ts';

/** Whether a folder holds nothing that a release would overwrite. */
export const isFree = (folder: string): boolean =>
  !existsSync(folder) || readdirSync(folder).every((name) => name === '.git');

/** Whether a folder holds a release of the course in another folder: a repository of its name without solutions. */
export function isRelease(folder: string, course: string): boolean {
  const nameOf = (root: string): unknown => {
    const manifest = join(root, 'package.json');
    return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).name : undefined;
  };
  return !existsSync(join(folder, 'solutions')) && nameOf(folder) === nameOf(course);
}

/** Writes a release whole, in place of what the folder holds. The folder's own git history stays. */
export function writeRelease(folder: string, files: Files): void {
  mkdirSync(dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}.`);
  try {
    chmodSync(fresh, 0o755);
    for (const [path, content] of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), content);
    }
  } catch (error) {
    rmSync(fresh, { recursive: true });
    throw error;
  }
  if (existsSync(join(folder, '.git'))) renameSync(join(folder, '.git'), join(fresh, '.git'));
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}
