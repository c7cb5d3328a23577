import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { ForksPoolWorker, type PoolOptions } from 'vitest/node';
import { OWN_GROUP } from '../sandbox/own-group.ts';
import { saysWhereTemporary } from '../sandbox/temporary-folder.ts';

/** The processes of a pool. */
interface Processes {
  idle: ChildProcess[];
  /** Those of runs that begin now serve no other. */
  spent: boolean;
  busy: Set<ChildProcess>;
}

/** A run may begin before the processes of the last one are back, and starts others. */
const MOST_IDLE = 16;

/**
 * Vitest's pool of processes, except that a process outlives the run that it was started for and serves the next
 * one: starting it, loading Vitest and the course costs more than most checks do. Where a student's code has run in
 * it, it ends with its run.
 */
export class WarmPool {
  readonly name = 'warm';
  readonly #processes: Processes = { idle: [], spent: false, busy: new Set() };

  createPoolWorker = (options: PoolOptions): WarmPoolWorker => new WarmPoolWorker(options, this.#processes);

  /** Whether the runs that begin from now on spend their processes: none of them serves another run. */
  set spends(spends: boolean) {
    this.#processes.spent = spends;
  }

  /** Ends all processes, those in the middle of a run too. */
  close(): void {
    const { idle, busy } = this.#processes;
    for (const child of [...idle.splice(0), ...busy]) child.kill('SIGKILL');
    busy.clear();
  }
}

class WarmPoolWorker extends ForksPoolWorker {
  override readonly name = 'warm';
  readonly #processes: Processes;
  readonly #spent: boolean;
  readonly #options: PoolOptions;
  readonly #listeners: [event: string, listener: (...args: unknown[]) => void][] = [];
  #child: ChildProcess | undefined;

  constructor(options: PoolOptions, processes: Processes) {
    super(options);
    this.#options = options;
    this.#processes = processes;
    this.#spent = processes.spent;
  }

  /** Another file of the same run is another student's file, or may be: it gets a process of its own. */
  canReuse(): boolean {
    return !this.#spent;
  }

  override on(event: string, listener: (...args: unknown[]) => void): void {
    this.#listeners.push([event, listener]);
    this.#child!.on(event, listener);
  }

  override off(event: string, listener: (...args: unknown[]) => void): void {
    this.#child!.off(event, listener);
  }

  override send(message: { type?: string }): void {
    const child = this.#child!;
    if (message.type === 'stop') {
      // A process that has been ended cannot say that it stops, and Vitest would wait a minute for it.
      if (isAlive(child)) this.on('exit', () => this.#sayStopped());
      else this.#sayStopped();
    }
    child.send(message);
  }

  override async start(): Promise<void> {
    const { idle, busy } = this.#processes;
    this.#child = idle.pop() ?? this.#spawn();
    busy.add(this.#child);
  }

  override async stop(): Promise<void> {
    const child = this.#child!;
    for (const [event, listener] of this.#listeners.splice(0)) child.off(event, listener);
    const { idle, busy } = this.#processes;
    busy.delete(child);
    if (isAlive(child) && !this.#spent && idle.length < MOST_IDLE) idle.push(child);
    else child.kill('SIGKILL');
  }

  #sayStopped(): void {
    const answer = { type: 'stopped', __vitest_worker_response__: true };
    for (const [event, listener] of this.#listeners) if (event === 'message') listener(answer);
  }

  #spawn(): ChildProcess {
    const { env, execArgv } = this.#options;
    const child = fork(join(import.meta.dirname, 'warm-worker.ts'), [], {
      env: { ...env, ...saysWhereTemporary() } as NodeJS.ProcessEnv,
      execArgv: [...execArgv, '--disable-sigusr1'],
      ...OWN_GROUP,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    // Its end is noticed by whoever waits for an answer; without a listener it would end this process.
    child.on('error', () => {});
    return child;
  }
}

const isAlive = (child: ChildProcess): boolean =>
  child.connected && child.exitCode === null && child.signalCode === null;
