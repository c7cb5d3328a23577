import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../engine/course/course.ts';
import { userPath } from '../engine/files/user-path.ts';
import { readPublicKey, showKey } from '../engine/receipts/keys.ts';
import { UsageError } from './usage-error.ts';

/** Where a course keeps the key that its reports are checked with. */
export const PUBLIC_KEY = 'exercises/public-key.pem';

/**
 * The key that must have signed reports: of the file that `--key` names, or else the course's.
 *
 * @returns as receipts show it; `undefined` where the course has none
 * @throws UsageError where the file is not there
 * @throws InputError where there is something else than a key
 */
export function publicKeyOption(file: string | boolean | undefined): string | undefined {
  const path = typeof file === 'string' ? userPath(file) : join(ROOT, PUBLIC_KEY);
  if (existsSync(path)) return showKey(readPublicKey(readFileSync(path, 'utf8'), String(file ?? PUBLIC_KEY)));
  if (typeof file === 'string') throw new UsageError(`there is no file ${file} for --key`);
  return undefined;
}
