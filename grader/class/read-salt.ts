import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../engine/course/course.ts';
import { InputError } from '../engine/course/input-error.ts';

/** Shorter ones can be found by trying: feedback tells how to replay a check, and with it what its seed was. */
const SHORTEST = 22;

/**
 * The course's secret seed: nobody who lacks `solutions/` can foresee the inputs of the hidden checks.
 *
 * @throws InputError where there is none, or one that could be guessed
 */
export function readSalt(file: string = join(ROOT, 'solutions/salt.txt')): string {
  let salt = '';
  try {
    salt = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (salt.length >= SHORTEST) return salt;
  throw new InputError(
    `${file} must hold at least ${SHORTEST} random letters or digits: openssl rand -hex 16 > ${file}`,
  );
}
