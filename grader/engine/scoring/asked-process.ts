import { type ChildProcess, fork } from 'node:child_process';
import { OWN_GROUP } from '../sandbox/own-group.ts';

const HEAP_MB = 256;

/**
 * A process of ours that answers one question at a time, about what somebody else wrote: it is ended when it takes
 * too long or needs too much, and another one answers the next question.
 */
export class AskedProcess<Question extends object, Answer> {
  readonly #script: string;
  readonly #longestMs: number;
  #child: ChildProcess | undefined;

  /**
   * @param script the module that answers each message with one
   * @param longestMs how long one answer may take
   */
  constructor(script: string, longestMs: number) {
    this.#script = script;
    this.#longestMs = longestMs;
  }

  /** @returns `undefined` where the process had to be ended, or ended itself */
  async ask(question: Question): Promise<Answer | undefined> {
    this.#child ??= start(this.#script);
    const child = this.#child;
    const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
    const giveUp = (): void => resolve(undefined);
    const timer = setTimeout(giveUp, this.#longestMs);
    child.once('message', resolve).once('exit', giveUp).once('error', giveUp);
    child.send(question);
    const answer = await promise;
    clearTimeout(timer);
    child.off('message', resolve).off('exit', giveUp).off('error', giveUp);
    if (answer === undefined) this.close();
    return answer;
  }

  /** Ends the process. */
  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

function start(script: string): ChildProcess {
  const child = fork(script, [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, '--disable-sigusr1'],
    ...OWN_GROUP,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  // Its end is noticed by whoever waits for an answer; without a listener it would end this process.
  child.on('error', () => {});
  return child;
}
