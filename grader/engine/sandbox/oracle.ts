import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Answer } from './answer.ts';
import { explainStart } from './explain-start.ts';
import { type Frame, FrameReader, FrameWriter, Kind } from './frame.ts';
import { launch, type SandboxSettings } from './launch.ts';
import { REQUEST } from './limits.ts';
import { openPipePair, type PipePair } from './pipe-pair.ts';
import { CodecError } from './plain.ts';
import { exactProcessorMs, processorMs } from './process-tree.ts';
import { readAnswer } from './read-answer.ts';
import type { WardenData, WardenMessage } from './warden.ts';
import { type Ending, WardenSlots } from './warden-slots.ts';

/** The first frame has no content: one byte says so. */
const UP_BYTES = 1;

/** What V8 throws where the system refuses memory. */
const OUT_OF_MEMORY = /^Array buffer allocation failed$/;

let thread: Worker | undefined;

/** The thread that watches this process's sandboxes: starting one takes as long as a third of a sandbox. */
function warden(): Worker {
  if (!thread) {
    const options = { execArgv: [], trackUnmanagedFds: false };
    const worker = new Worker(join(import.meta.dirname, 'warden.ts'), options);
    worker.once('exit', () => {
      if (thread === worker) thread = undefined;
    });
    worker.unref();
    thread = worker;
  }
  return thread;
}

/** A process that holds one submission and nothing else, and answers calls of its functions, one at a time. */
export class Oracle {
  /** What came of loading the module: `returned` where all is well. */
  readonly loaded: Answer;
  readonly #pipes: PipePair['judge'];
  readonly #requests: FrameWriter;
  readonly #replies: FrameReader;
  readonly #slots: WardenSlots;
  readonly #port: MessagePort;
  readonly #settings: SandboxSettings;
  #calls = 0;
  #ending: Ending | undefined;

  /**
   * Starts the process and loads the module.
   *
   * @param modulePath the staged module of the exercise
   * @param settings what it may read and use, and what holds it
   */
  constructor(modulePath: string, settings: SandboxSettings) {
    const pipes = openPipePair();
    const shared = new SharedArrayBuffer(WardenSlots.BYTES);
    const { port1, port2 } = new MessageChannel();
    this.#settings = settings;
    this.#pipes = pipes.judge;
    this.#requests = new FrameWriter(pipes.judge.requests);
    this.#replies = new FrameReader(pipes.judge.replies);
    this.#port = port1;
    this.#slots = new WardenSlots(shared);
    const data: WardenData = {
      shared,
      port: port2,
      launched: launch(modulePath, settings),
      descriptors: [pipes.sandbox.requests, pipes.sandbox.replies],
      cwd: settings.stage,
      limits: settings.limits,
    };
    warden().postMessage(data, [port2]);
    port1.unref();
    const problem = this.#comeUp();
    if (settings.sharesCore && !problem) this.#tell('share-core');
    this.loaded = problem ?? this.#load();
  }

  /**
   * Calls a function of the submission and waits for its answer.
   *
   * @param limitMs how long the call may take; past it the process is ended
   */
  call(task: string, args: unknown[], limitMs: number): Answer {
    if (this.#ending) return { kind: 'ended', ending: this.#ending };
    const id = ++this.#calls;
    this.#slots.allow(limitMs);
    try {
      this.#requests.write(Kind.call, id, [task, args], REQUEST);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
      return this.#end();
    }
    return this.#receive(id);
  }

  /** Processor time that the process has used so far, in milliseconds; `undefined` where the system does not tell. */
  usedMs(): number | undefined {
    const { pid } = this.#slots;
    return pid === undefined || this.#ending ? undefined : processorMs(pid);
  }

  /** The same of all its threads, to the microsecond. */
  exactMs(): number | undefined {
    const { pid } = this.#slots;
    return pid === undefined || this.#ending ? undefined : exactProcessorMs(pid);
  }

  /** Ends the process. */
  close(): void {
    if (this.#ending) return;
    this.#tell('stop');
    this.#end();
  }

  /** Waits until our own code in the sandbox is there. @returns why it is not, `undefined` where all is well */
  #comeUp(): Answer | undefined {
    const { startMs } = this.#settings.limits;
    if (!this.#slots.waitForStart(startMs)) {
      thread = undefined;
      throw new Error(`the thread that watches the sandbox did not start within ${startMs / 1000} s`);
    }
    this.#slots.allow(startMs);
    const frame = this.#replies.read(UP_BYTES);
    this.#slots.rest();
    if (frame?.kind === Kind.up) return undefined;
    // Nothing of the submission was loaded yet, so it cannot have been its doing.
    return {
      kind: 'failed',
      problem: `the sandbox could not be started: ${explainStart(this.#end().ending)}`,
    };
  }

  #tell(message: WardenMessage): void {
    this.#port.postMessage(message);
  }

  #load(): Answer {
    this.#slots.allow(this.#settings.limits.loadMs);
    return this.#receive(0);
  }

  #receive(id: number): Answer {
    let frame: Frame | undefined;
    try {
      frame = this.#replies.read(this.#settings.limits.replyBytes + 1024);
      this.#slots.rest();
      if (!frame) return this.#end();
      if (frame.id !== id) throw new RangeError(`frame ${frame.id} came where ${id} was due`);
      const answer = readAnswer(frame, this.#settings);
      if (answer.kind !== 'threw' || !OUT_OF_MEMORY.test(answer.error.message)) return answer;
      // The system's own limit was there before the poll: for whoever wrote the code the two are the same.
      this.close();
      return { kind: 'ended', ending: { cause: 'memory', code: null, signal: null, said: '' } };
    } catch (error) {
      // Whatever breaks the protocol is the submission's doing: it is not talked to again.
      if (!(error instanceof RangeError || error instanceof CodecError)) throw error;
      this.close();
      return { kind: 'unreadable', reason: `broke the channel: ${error.message}`, output: '' };
    }
  }

  #end(): Extract<Answer, { kind: 'ended' }> {
    this.#slots.waitForEnd(5_000);
    const message = receiveMessageOnPort(this.#port) as { message: Ending } | undefined;
    this.#ending = message?.message ?? { cause: 'exit', code: null, signal: null, said: '' };
    closeSync(this.#pipes.requests);
    closeSync(this.#pipes.replies);
    this.#port.close();
    return { kind: 'ended', ending: this.#ending };
  }
}
