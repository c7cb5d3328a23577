import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../course/input-error.ts';

/**
 * Writes a file whole or not at all: whoever reads it meanwhile sees the old one. Folders are made.
 *
 * @throws InputError where there is no room, or no right to write there
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new InputError(`${file} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}
