import { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Exercise } from '../../../engine/course/course.ts';
import { Contents } from '../contents.ts';
import { Ungradable } from '../ungradable.ts';
import { requireName } from './entry-path.ts';
import { readArchive, unreadableArchive } from './read-archive.ts';

/**
 * Unpacks of a zip, tar or tar.gz what is graded of it, and nothing else: the TypeScript files in the folders of the
 * exercises, wherever in the archive these lie, or the modules of exercises that lie loose in it. Only ordinary files
 * are made, with plain names, below one folder.
 *
 * @param folder a new folder of our own; there will be `exercises/04-queues/…` or `04-queues/…` in it
 * @param fileBytes the largest file that is graded
 * @returns the places of the files below the folder
 * @throws Unavailable where the archive is damaged, beyond its limits, of another kind or made to do harm; then
 *   nothing has been unpacked
 */
export async function unpackArchive(
  file: string,
  folder: string,
  exercises: Exercise[],
  fileBytes: number,
): Promise<string[]> {
  const contents = new Contents(exercises);
  // Stands for a file that is too large to be graded, so that grading says so.
  const tooLarge = Buffer.alloc(fileBytes + 1);
  const found = new Map<string, Buffer>();
  const files = new Map<string, Buffer>();
  try {
    await readArchive(file, {
      contents,
      most: { code: fileBytes },
      onFile: (path, content = tooLarge) => found.set(path, content),
    });
    const chosen = contents.choose();
    if (chosen.kind === 'archive') {
      throw new Ungradable('holds archives and nothing that can be graded: unpack it first');
    }
    for (const [place, path] of chosen.files) {
      requireName(place.split('/'));
      files.set(place, found.get(path)!);
    }
  } catch (error) {
    throw unreadableArchive(file, error);
  }
  for (const [place, content] of files) {
    const target = join(folder, place);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  return [...files.keys()];
}
