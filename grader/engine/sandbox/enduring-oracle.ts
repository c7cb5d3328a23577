import { constants } from 'node:os';
import type { Answer } from './answer.ts';
import type { SandboxSettings } from './launch.ts';
import { Oracle } from './oracle.ts';
import type { Ending } from './warden-slots.ts';

/** Signals that somebody else sends: a shell, whoever ends processes, a system that is short of memory. */
const SENT = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGKILL', 'SIGTERM'] as const;

/** What the tools that start a sandbox end with where it was ended by a signal. */
const CODES: number[] = SENT.map((name) => 128 + constants.signals[name]);

/**
 * An oracle that is started once more where its sandbox did not come up, or was ended by a signal that nobody here
 * sent: the submission is not to blame the first time. Where it happens again it is what it seems.
 */
export class EnduringOracle {
  readonly #start: () => Oracle;
  readonly #onAgain: () => void;
  #oracle: Oracle;
  #startedAgain = false;

  /**
   * @param modulePath the staged module of the exercise
   * @param settings what it may read and use, and what holds it
   * @param onAgain told when the sandbox is started once more
   */
  constructor(modulePath: string, settings: SandboxSettings, onAgain: () => void) {
    this.#start = () => new Oracle(modulePath, settings);
    this.#onAgain = onAgain;
    this.#oracle = this.#start();
    if (this.#isUndeserved(this.loaded)) this.#again();
  }

  /** What came of loading the module: `returned` where all is well. */
  get loaded(): Answer {
    return this.#oracle.loaded;
  }

  /** See Oracle. What the module had remembered of earlier calls is gone where this one had to be made again. */
  call(task: string, args: unknown[], limitMs: number): Answer {
    const answer = this.#oracle.call(task, args, limitMs);
    if (!this.#isUndeserved(answer)) return answer;
    this.#again();
    return this.loaded.kind === 'returned' ? this.#oracle.call(task, args, limitMs) : this.loaded;
  }

  /** See Oracle. */
  usedMs(): number | undefined {
    return this.#oracle.usedMs();
  }

  /** See Oracle. */
  exactMs(): number | undefined {
    return this.#oracle.exactMs();
  }

  close(): void {
    this.#oracle.close();
  }

  #isUndeserved(answer: Answer): boolean {
    if (this.#startedAgain) return false;
    return answer.kind === 'failed' || (answer.kind === 'ended' && wasSent(answer.ending));
  }

  #again(): void {
    this.#startedAgain = true;
    this.#oracle.close();
    this.#onAgain();
    this.#oracle = this.#start();
  }
}

const wasSent = ({ cause, code, signal }: Ending): boolean =>
  cause === 'exit' && (SENT.some((name) => name === signal) || (code !== null && CODES.includes(code)));
