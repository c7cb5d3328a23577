import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { ForksPoolWorker, type PoolOptions } from 'vitest/node';

/** A run may begin before the processes of the last one are back, and starts others. */
const MOST_IDLE = 16;

/**
 * Vitest's pool of processes, except that a process outlives the run that it was started for and serves the next
 * one: starting it, loading Vitest and the course costs more than most checks do. Only our own code ever runs in it.
 */
export class WarmPool {
  readonly name = 'warm';
  readonly #idle: ChildProcess[] = [];

  createPoolWorker = (options: PoolOptions): WarmPoolWorker => new WarmPoolWorker(options, this.#idle);

  /** Ends the processes that no run uses. */
  close(): void {
    for (const child of this.#idle.splice(0)) child.kill('SIGKILL');
  }
}

class WarmPoolWorker extends ForksPoolWorker {
  override readonly name = 'warm';
  readonly #idle: ChildProcess[];
  readonly #options: PoolOptions;
  readonly #listeners: [event: string, listener: (...args: unknown[]) => void][] = [];
  #child: ChildProcess | undefined;

  constructor(options: PoolOptions, idle: ChildProcess[]) {
    super(options);
    this.#options = options;
    this.#idle = idle;
  }

  override on(event: string, listener: (...args: unknown[]) => void): void {
    this.#listeners.push([event, listener]);
    this.#child!.on(event, listener);
  }

  override off(event: string, listener: (...args: unknown[]) => void): void {
    this.#child!.off(event, listener);
  }

  override send(message: object): void {
    this.#child!.send(message);
  }

  override async start(): Promise<void> {
    this.#child = this.#idle.pop() ?? this.#spawn();
  }

  override async stop(): Promise<void> {
    const child = this.#child!;
    for (const [event, listener] of this.#listeners.splice(0)) child.off(event, listener);
    const alive = child.connected && child.exitCode === null && child.signalCode === null;
    if (alive && this.#idle.length < MOST_IDLE) this.#idle.push(child);
    else child.kill('SIGKILL');
  }

  #spawn(): ChildProcess {
    const { env, execArgv } = this.#options;
    const child = fork(join(import.meta.dirname, 'warm-worker.ts'), [], {
      env: env as NodeJS.ProcessEnv,
      execArgv: [...execArgv, '--disable-sigusr1'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    // Its end is noticed by whoever waits for an answer; without a listener it would end this process.
    child.on('error', () => {});
    return child;
  }
}
