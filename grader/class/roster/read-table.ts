import { readFileSync } from 'node:fs';
import { InputError } from '../../engine/course/input-error.ts';

const NEW_LINE = 0x0a;

/**
 * Reads the text of a table that a person wrote.
 *
 * @param what names the table in messages
 * @throws InputError where it cannot be read, or names would come out garbled: it is not in UTF-8
 */
export function readTable(file: string, what: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new InputError(`the ${what} ${file} cannot be read: ${(error as Error).message}`);
  }
  let line = 1;
  for (let begin = 0; begin < bytes.length; line++) {
    const end = bytes.indexOf(NEW_LINE, begin);
    const next = end < 0 ? bytes.length : end + 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(begin, next));
    } catch {
      throw new InputError(`${file}:${line}: is not in UTF-8: let the spreadsheet save it as "CSV UTF-8"`);
    }
    begin = next;
  }
  return bytes.toString();
}
