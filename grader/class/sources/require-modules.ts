import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Exercise, folderOf } from '../../engine/course/course.ts';
import { readBeginning, Unreadable } from '../../engine/sandbox/read-submission.ts';
import { Unavailable } from './unavailable.ts';

/** Git LFS leaves this where nobody fetched the file itself. */
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n/;

/** Where links cannot be made, they become a file that holds where they lead. */
const LINK_AS_TEXT = /^\.{0,2}[\w@./-]*\/?[\w@.-]+\.ts$/;

/**
 * Whether files lie where files are due, links apart, which nobody gets as far as here. What is missing is graded as that;
 * what something else stands in the place of cannot be graded at all, and is nobody's zero.
 *
 * @param submission a folder that holds `exercises/NN-slug/…` or `NN-slug/…`
 * @param fileBytes how large a file may be
 * @throws Unavailable naming what is there instead: a submodule, a pointer of Git LFS, a folder, something too large
 */
export function requireModules(submission: string, exercises: Exercise[], fileBytes: number): void {
  const kindOf = (path: string): 'folder' | 'file' | undefined => {
    const stats = lstatSync(join(submission, path), { throwIfNoEntry: false });
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  };
  for (const exercise of exercises) {
    const name = folderOf(exercise);
    const module = `${exercise.slug}.ts`;
    readable(name, () => {
      const folder = [`exercises/${name}`, name].find((path) => kindOf(path) === 'folder');
      if (folder === undefined) {
        const file = [name, `exercises/${name}`].find((path) => kindOf(path) === 'file');
        if (file !== undefined) refuse(`${file} is a file, where a folder is due`);
      } else if (kindOf(`${folder}/${module}`) !== undefined) {
        requireModule(join(submission, folder, module), `${name}/${module}`, fileBytes);
      } else if (readdirSync(join(submission, folder)).length === 0 && namesSubmodule(submission, name)) {
        refuse(`${name} is a submodule: its files are in another repository`);
      }
    });
  }
}

function requireModule(path: string, place: string, fileBytes: number): void {
  const stats = lstatSync(path);
  if (stats.isDirectory()) refuse(`${place} is a folder`);
  if (stats.size > fileBytes) refuse(`${place} is larger than ${fileBytes} bytes, so it was not read`);
  const text = readBeginning(path, place, fileBytes).toString('utf8');
  if (LFS_POINTER.test(text)) refuse(`${place} is a pointer of Git LFS: the file itself was not handed in`);
  if (LINK_AS_TEXT.test(text)) refuse(`${place} is a link that became text: it holds nothing but "${text}"`);
}

const namesSubmodule = (submission: string, name: string): boolean => {
  const file = join(submission, '.gitmodules');
  const stats = lstatSync(file, { throwIfNoEntry: false });
  return Boolean(stats?.isFile() && stats.size < 100_000 && readFileSync(file, 'utf8').includes(name));
};

function refuse(message: string): never {
  throw new Unavailable('unreadable', message);
}

/** What the system says of a part of a submission is not our fault. */
function readable(place: string, look: () => void): void {
  try {
    look();
  } catch (error) {
    if (error instanceof Unreadable) refuse(error.message);
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EACCES', 'EPERM'].includes(code)) refuse(`${place} may not be read: its permissions forbid it`);
    if (['ENOENT', 'ENOTDIR', 'ELOOP'].includes(code)) refuse(`${place} changed while it was read`);
    throw error;
  }
}
