import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SANDBOX_ID } from './sandbox-user.ts';

/** `grader-stage-4026531836-1234-567890-Ab12Cd`: what for, and which process made it. */
const OWN = /^grader-[a-z]+-(\d+)-(\d+)-(\d+)-/;

/**
 * Makes a folder for temporary files of this process, named so that a later grader can tell whether it is still
 * alive: by its number, the moment it was started, and the namespace in which that number means something.
 *
 * @param purpose lower-case letters
 */
export const makeOwnFolder = (purpose: string): string =>
  // Its real path, for Node names files so, and lets them be read by that name: on macOS there is a link on the way.
  realpathSync(
    mkdtempSync(join(tmpdir(), `grader-${purpose}-${namespace()}-${process.pid}-${startOf('self')}-`)),
  );

/**
 * Removes what graders that were killed have left behind: their folders for temporary files, and the processes
 * that still work in them. What others own, and what belongs to a grader that is alive, is left alone.
 */
export function sweepLeftovers(): void {
  const here = namespace();
  const temporary = realpathSync(tmpdir());
  for (const name of readdirSync(temporary)) {
    const [, owner, pid, start] = OWN.exec(name) ?? [];
    if (owner !== here || isAlive(Number(pid), start!)) continue;
    const folder = join(temporary, name);
    if (lstatSync(folder, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    endProcessesIn(folder);
    rmSync(folder, { recursive: true, force: true });
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

/** Ends the sandboxes of a folder: they name it on their command lines, and are ours or the sandbox's user's. */
function endProcessesIn(folder: string): void {
  const users = [process.getuid?.(), SANDBOX_ID];
  for (const pid of processes()) {
    try {
      const ours = users.includes(statSync(`/proc/${pid}`).uid);
      if (ours && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended in the meantime.
    }
  }
}

function processes(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    // This system has no such folder: there, sandboxes end when their channel closes.
    return [];
  }
}

/** When a process was started, in ticks since the system was; 0 where the system does not tell. */
function startOf(pid: number | 'self'): string {
  try {
    // The name of the program, in brackets, may hold anything.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19]!;
  } catch {
    return '0';
  }
}

/** In which processes have their numbers; 0 where the system does not tell. */
function namespace(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))![0];
  } catch {
    return '0';
  }
}
