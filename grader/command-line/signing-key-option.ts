import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { userPath } from '../engine/files/user-path.ts';
import { readSigningKey } from '../engine/receipts/keys.ts';
import { UsageError } from './usage-error.ts';

/** The environment's variable that holds the key itself, for workflows. */
const VARIABLE = 'GRADER_SIGNING_KEY';

/**
 * The key that signs reports: of the file that `--key` names, or else of the environment, which then no longer holds
 * it: no process that this one starts is to see it.
 *
 * @returns `undefined` where there is none, so that nothing is signed
 * @throws UsageError where the file is not there
 * @throws InputError where there is something else than a key
 */
export function signingKeyOption(file: string | boolean | undefined): KeyObject | undefined {
  const { [VARIABLE]: given } = process.env;
  delete process.env[VARIABLE];
  if (typeof file === 'string') {
    if (!existsSync(userPath(file))) throw new UsageError(`there is no file ${file} for --key`);
    return readSigningKey(readFileSync(userPath(file), 'utf8'), file);
  }
  // A workflow without the secret hands on empty text.
  return given ? readSigningKey(given, VARIABLE) : undefined;
}
