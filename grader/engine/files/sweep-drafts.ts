import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../sandbox/own-folder.ts';

/** Removes from a folder the drafts of `writeWhole` whose writers were killed before they were whole. */
export function sweepDrafts(folder: string): void {
  for (const name of readdirSync(folder)) {
    const writer = /\.(\d+)\.tmp$/.exec(name)?.[1];
    if (writer !== undefined && !isAlive(Number(writer))) rmSync(join(folder, name), { force: true });
  }
}
