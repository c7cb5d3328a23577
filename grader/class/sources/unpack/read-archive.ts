import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { cleanLine } from '../../../engine/sandbox/clean-text.ts';
import { Unavailable } from '../unavailable.ts';
import { Ungradable } from '../ungradable.ts';
import { archiveKind } from './archive-kind.ts';
import { Harvest, type HarvestOptions } from './harvest.ts';
import { readTar } from './read-tar.ts';
import { readZip } from './read-zip.ts';

/**
 * Reads a zip, tar or tar.gz from its beginning to its end.
 *
 * @throws Ungradable, or an error of a library, where it is damaged, beyond its limits, of another kind or made to do
 *   harm; `unreadableArchive` makes of these what a class is told
 */
export async function readArchive(file: string, options: HarvestOptions): Promise<void> {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const head = Buffer.alloc(Math.min(size, 512));
    const kind = archiveKind(head.subarray(0, readSync(descriptor, head)));
    const harvest = new Harvest(size, options);
    if (kind === 'zip') await readZip(descriptor, size, harvest);
    else await readTar(file, harvest, { gzip: kind === 'gzip' });
  } finally {
    closeSync(descriptor);
  }
}

/** What is said of an archive that could not be read. @throws the system's own faults, which are none of the archive */
export function unreadableArchive(file: string, error: unknown): Unavailable {
  if (!(error instanceof Error) || 'syscall' in error) throw error;
  const why =
    error instanceof Ungradable ? error.message : `is damaged or cut off (${cleanLine(error.message)})`;
  return new Unavailable('unreadable', `the archive ${cleanLine(basename(file))} ${why}`);
}
