import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Makes sure that a file can be written later, before the work whose result it is to hold; its folder is made.
 *
 * @param option the option that named the file
 * @throws UsageError saying what is in the way
 */
export function requirePlace(option: string, file: string): void {
  const folder = dirname(file);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new UsageError(`${option}: the folder ${folder} cannot be made; name a file in another one`);
  }
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(`${option}: the folder ${folder} cannot be written; name a file in another one`);
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`${option} must name a file, ${file} is a folder`);
  }
}
