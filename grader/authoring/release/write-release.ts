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

/** Whether a folder holds a release of this course, which another may replace. */
export function isRelease(folder: string, files: Files): boolean {
  const manifest = join(folder, 'package.json');
  if (existsSync(join(folder, 'solutions')) || !existsSync(manifest)) return false;
  const nameIn = (text: string): unknown => JSON.parse(text).name;
  return nameIn(readFileSync(manifest, 'utf8')) === nameIn(files.get('package.json')!.toString());
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
