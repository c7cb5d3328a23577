import { execFileSync } from 'node:child_process';
import { findTool } from './find-tool.ts';
import { readProc } from './process-tree.ts';

/** Its main thread has the number of the process. */
const JUDGE = `/proc/${process.pid}/task/${process.pid}`;

/**
 * Holds the judge, which is the main thread of this process, on one core together with the sandbox that it asks. The
 * two take turns, so neither misses the other core; left alone they are given one each, and to wake a core that has
 * nothing to do takes longer than most calls. Only these two threads are held: what the engine does beside them, and
 * every other process, goes where there is room.
 *
 * Grading is quicker for it, and that is all: where the system has no means for it, nothing happens.
 */
export class CoreSharing {
  /** The cores that the judge may use, as the system writes them: `0-3`. */
  readonly #all = /^Cpus_allowed_list:\s*(.+)$/m.exec(readProc(`${JUDGE}/status`))?.[1];
  #tool: string | undefined;
  #holds = false;

  constructor() {
    try {
      this.#tool = findTool('taskset');
    } catch {
      // As on every system but Linux.
    }
  }

  /**
   * Puts both on the core where the system has the judge: one that was free a moment ago.
   *
   * @param sandbox the process whose main thread runs the submission
   */
  begin(sandbox: number): void {
    const core = /\) (?:\S+ ){36}(\d+)/.exec(readProc(`${JUDGE}/stat`))?.[1];
    if (core === undefined || this.#all === undefined || this.#all === core) return;
    this.#holds = this.#hold(process.pid, core);
    if (this.#holds) this.#hold(sandbox, core);
  }

  /** Lets the judge go where it could before. */
  end(): void {
    if (this.#holds) this.#hold(process.pid, this.#all!);
    this.#holds = false;
  }

  /** @returns whether it could be done */
  #hold(pid: number, cores: string): boolean {
    if (this.#tool === undefined) return false;
    try {
      execFileSync(this.#tool, ['-cp', cores, String(pid)], { stdio: 'ignore', timeout: 1_000 });
      return true;
    } catch {
      // It has ended meanwhile, or the system forbids it.
      return false;
    }
  }
}
