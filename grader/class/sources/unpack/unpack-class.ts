import { Buffer } from 'node:buffer';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Exercise } from '../../../engine/course/course.ts';
import { makeOwnFolder } from '../../../engine/sandbox/own-folder.ts';
import { Contents } from '../contents.ts';
import { ARCHIVE_LIMITS, CLASS_LIMITS } from './archive-limits.ts';
import { readArchive } from './read-archive.ts';

/** A class as an LMS hands it out, in a folder of our own. */
export interface UnpackedClass {
  /** The folder in which the submissions lie. */
  folder: string;
  /** Why one cannot be graded, by its name in the folder. */
  faults: Map<string, string>;
  remove(): void;
}

/**
 * Unpacks the download of a class: an archive of archives, of folders or of files, one or more a student. Of each
 * comes what may be graded, and of other files the name, so that it can be told.
 *
 * @returns `undefined` where the archive is one submission, or none
 * @throws Ungradable, or an error of a library, where the archive cannot be read
 */
export async function unpackClass(
  file: string,
  exercises: Exercise[],
  fileBytes: number,
): Promise<UnpackedClass | undefined> {
  const contents = new Contents(exercises);
  const limits = CLASS_LIMITS;
  const faults = new Map<string, string>();
  const onFault = (path: string, { message }: Error): void => void faults.set(path, message);
  await readArchive(file, { contents, most: {}, limits, onFile() {}, onFault });
  if (!isClass(contents)) return undefined;
  const folder = makeOwnFolder('class');
  const write = (path: string, content: Buffer | string): void => {
    try {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!['ENAMETOOLONG', 'ENOTDIR', 'EISDIR', 'EEXIST', 'EINVAL', 'EILSEQ'].includes(code)) throw error;
      faults.set(path, 'holds a name that this system cannot give to a file');
    }
  };
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    await readArchive(file, {
      contents: new Contents(exercises),
      most: { code: fileBytes, archive: ARCHIVE_LIMITS.bytes },
      limits,
      onFile: (path, content = Buffer.alloc(fileBytes + 1)) => write(path, content),
      onOther: (path) => write(path, ''),
      onFault,
    });
  } catch (error) {
    remove();
    throw error;
  }
  return { ...inUnits(contents.units(), folder, faults), remove };
}

/** What can be told to be one submission is no class, unless it is an archive or a file that is named as LMSs do. */
function isClass(contents: Contents): boolean {
  try {
    const chosen = contents.choose();
    return (chosen.kind === 'archive' || chosen.root === undefined) && contents.hasLmsNames();
  } catch {
    return contents.units().length > 1;
  }
}

/** The folder in which the submissions lie side by side, and the faults by their names in it. */
function inUnits(
  units: string[],
  folder: string,
  faults: Map<string, string>,
): Pick<UnpackedClass, 'folder' | 'faults'> {
  const above = units[0]!.split('/').slice(0, -1);
  const byName = new Map<string, string>();
  for (const [path, fault] of faults) byName.set(path.split('/')[above.length] ?? path, fault);
  return { folder: join(folder, ...above), faults: byName };
}
