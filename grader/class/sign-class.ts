import type { KeyObject } from 'node:crypto';
import { showKey } from '../engine/receipts/keys.ts';
import { checkReceipt, signReport } from '../engine/receipts/receipt.ts';
import type { ClassFolder } from './class-folder.ts';

/**
 * Signs the reports of a class that this key has not signed yet. What is damaged is left as it is.
 *
 * @returns how many
 */
export function signClass(folder: ClassFolder, key: KeyObject): number {
  const trusted = showKey(key);
  let count = 0;
  for (const attempt of folder.attempts(() => {})) {
    if (!('report' in attempt) || checkReceipt(attempt.report, trusted) === 'valid') continue;
    folder.replaceReport(attempt.member, signReport(attempt.report, key));
    count++;
  }
  return count;
}
