import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cleanText } from '../../../engine/sandbox/clean-text.ts';
import { Unavailable } from '../unavailable.ts';
import { ArchiveError } from './archive-error.ts';
import { archiveKind } from './archive-kind.ts';
import { Harvest } from './harvest.ts';
import { readTar } from './read-tar.ts';
import { readZip } from './read-zip.ts';

/**
 * Unpacks of a zip, tar or tar.gz what is graded of it, and nothing else: the TypeScript files in the folders of the
 * exercises, wherever in the archive these lie. Only ordinary files are made, with plain names, below one folder.
 *
 * @param folder a new folder of our own; there will be `exercises/04-pooling/…` or `04-pooling/…` in it
 * @param exercises the exercises' folders, such as `04-pooling`
 * @param fileBytes the largest file that is graded
 * @throws Unavailable where the archive is damaged, beyond its limits, of another kind or made to do harm; then
 *   nothing has been unpacked
 */
export async function unpackArchive(
  file: string,
  folder: string,
  exercises: string[],
  fileBytes: number,
): Promise<void> {
  let files: Map<string, Buffer>;
  try {
    files = await readArchive(file, exercises, fileBytes);
  } catch (error) {
    // The system's own faults are no fault of the archive.
    if (!(error instanceof Error) || 'syscall' in error) throw error;
    const why =
      error instanceof ArchiveError ? error.message : `is damaged or cut off (${cleanText(error.message)})`;
    throw new Unavailable('unreadable', `the archive ${basename(file)} ${why}`);
  }
  for (const [place, content] of files) {
    const target = join(folder, place);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}

async function readArchive(
  file: string,
  exercises: string[],
  fileBytes: number,
): Promise<Map<string, Buffer>> {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const head = Buffer.alloc(Math.min(size, 512));
    const kind = archiveKind(head.subarray(0, readSync(descriptor, head)));
    const harvest = new Harvest(exercises, size, fileBytes);
    if (kind === 'zip') await readZip(descriptor, size, harvest);
    else await readTar(file, harvest, { gzip: kind === 'gzip' });
    return harvest.files();
  } finally {
    closeSync(descriptor);
  }
}
