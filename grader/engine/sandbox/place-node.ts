import { chmodSync, constants, copyFileSync, linkSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRoot } from './sandbox-user.ts';

/** What Node is called in a stage, where it had to be put there. */
export const NODE = 'node';

const READ_AND_ENTER = 0o005;

/**
 * Puts Node into a stage where root keeps it in a place that nobody else may enter: a sandbox is somebody else.
 *
 * @param stage a folder that the sandbox may enter
 * @param node the program; by default the one that runs this
 * @throws Error where there is no room for it
 */
export function placeNode(stage: string, node = process.execPath): void {
  if (!isRoot() || isReachable(node)) return;
  const here = join(stage, NODE);
  if (isForEverybody(node)) {
    try {
      // Takes no time, and no room.
      linkSync(node, here);
      return;
    } catch {
      // The stage is on another disk.
    }
  }
  try {
    copyFileSync(node, here, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    chmodSync(here, 0o755);
  } catch (error) {
    // A part of it would be taken for the whole.
    rmSync(here, { force: true });
    throw error;
  }
}

const isForEverybody = (path: string): boolean => (statSync(path).mode & READ_AND_ENTER) === READ_AND_ENTER;

/** Whether everybody may read a file and enter every folder on the way. */
const isReachable = (path: string): boolean =>
  isForEverybody(path) && (path === dirname(path) || isReachable(dirname(path)));
