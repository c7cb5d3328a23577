import { mkdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namesIn } from './names-in.ts';
import { fieldsOf, startOf } from './process-start.ts';
import { SANDBOX_ID } from './sandbox-user.ts';

/**
 * How a process is started that only its grader may end: in a group of its own, so that Ctrl-C, which the terminal
 * sends to a whole group, does not reach it. On Windows this would open a window.
 */
export const OWN_GROUP = { detached: process.platform !== 'win32' };

/** In a stage: a file for each group of processes that works in it, named by its number and when it was started. */
const GROUPS = 'groups';

/** What runs in such a group: Node, and the tools that start it. */
const EXECUTABLES = new Set(['node', 'bwrap', 'setpriv', 'prlimit']);

/**
 * Notes a group of processes where a later grader finds it, should this one be killed.
 *
 * @param stage the folder that they work in
 * @param leader the process that was started in a group of its own
 */
export function noteGroup(stage: string, leader: number): void {
  const folder = join(stage, GROUPS);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, `${leader}-${startOf(leader)}`), '');
}

/**
 * Ends what is left of the groups that were noted in a folder; whatever else has a name or a number in common stays.
 * Where the system does not tell of processes, sandboxes end when their channel closes.
 */
export function endGroups(stage: string): void {
  const noted = namesIn(join(stage, GROUPS)).map((name) => name.split('-').map(Number));
  if (noted.length === 0) return;
  for (const pid of namesIn('/proc').map(Number).filter(Number.isInteger)) {
    const fields = fieldsOf(pid);
    const group = noted.find(([leader]) => leader === fields?.group);
    if (!fields || !group || fields.start < group[1]! || !isOurs(pid)) continue;
    // A leader that was started at another moment is another process with the same number, and its group another one.
    const leader = fieldsOf(group[0]!);
    if (leader && leader.start !== group[1]) continue;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended in the meantime.
    }
  }
}

/** Whether a process is what a grader starts, and runs as a grader's user or the sandbox's. */
function isOurs(pid: number): boolean {
  try {
    const { uid } = statSync(`/proc/${pid}`);
    const executable = basename(readlinkSync(`/proc/${pid}/exe`)).replace(/ \(deleted\)$/, '');
    return (uid === process.getuid?.() || uid === SANDBOX_ID) && EXECUTABLES.has(executable);
  } catch {
    // It has ended in the meantime, or is nobody's that we may end.
    return false;
  }
}
