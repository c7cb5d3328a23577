import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../course/input-error.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Makes a folder, and tries whether it takes files: better known before hours of work than after.
 *
 * @throws InputError where it does not
 */
export function requireWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    // Two graders may try one folder at once; what a killed one leaves is swept like a draft.
    const trial = join(folder, `.trial-${randomUUID()}.${process.pid}.tmp`);
    writeWhole(trial, 'trial');
    rmSync(trial);
  } catch (error) {
    const { cause = error } = error as Error;
    throw new InputError(`the folder ${folder} cannot be written to: ${(cause as Error).message}`);
  }
}
