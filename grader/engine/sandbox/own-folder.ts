import { lstatSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endGroups } from './own-group.ts';
import { startOf } from './process-start.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** `grader-stage-4026531836-1234-567890-Ab12Cd`: what for, and which process made it. */
const OWN = /^grader-[a-z]+-(\d+)-(\d+)-(\d+)-/;

/**
 * Makes a folder for temporary files of this process, named so that a later grader can tell whether it is still
 * alive: by its number, the moment it was started, and the namespace in which that number means something. It goes
 * when this process ends, at the latest.
 *
 * @param purpose lower-case letters
 */
export function makeOwnFolder(purpose: string): string {
  const prefix = `grader-${purpose}-${namespace()}-${process.pid}-${startOf('self')}-`;
  // Its real path, for Node names files so, and lets them be read by that name: on macOS there is a link on the way.
  const folder = realpathSync(mkdtempSync(join(temporaryFolder(), prefix)));
  if (made.push(folder) === 1) process.once('exit', () => made.forEach(removeFolder));
  return folder;
}

/** All that this process has made. */
const made: string[] = [];

/** Removes a folder of a grader's, and ends what still works in it. */
function removeFolder(folder: string): void {
  endGroups(folder);
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Removes what graders that were killed have left behind: their folders for temporary files, and the groups of
 * processes that they noted there. What others own, and what belongs to a grader that is alive, is left alone.
 */
export function sweepLeftovers(): void {
  const here = namespace();
  const place = realpathSync(temporaryFolder());
  for (const name of readdirSync(place)) {
    const [, owner, pid, start] = OWN.exec(name) ?? [];
    if (owner !== here || isAlive(Number(pid), Number(start))) continue;
    const folder = join(place, name);
    if (lstatSync(folder, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    removeFolder(folder);
  }
}

/**
 * Whether a process is still there.
 *
 * @param start when it was started, where that is known; another process may have its number by now
 */
export function isAlive(pid: number, start = startOf(pid)): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return startOf(pid) === start;
}

/** In which processes have their numbers; 0 where the system does not tell. */
function namespace(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))![0];
  } catch {
    return '0';
  }
}
