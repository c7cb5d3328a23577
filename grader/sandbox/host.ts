// Runs inside the sandbox, alone with one submission: loads it, then answers calls until the channel closes.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { captureConsole } from './capture-console.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { FrameReader, Kind, writeFrame } from './frame.ts';
import { type Limits, REQUEST, replyLimits } from './limits.ts';
import { lockDown } from './lock-down.ts';
import { CodecError } from './plain.ts';

const REQUESTS = 3;
const REPLIES = 4;

/** What the host is told, as JSON, by the command line that starts it. */
export interface HostSettings {
  lockdown: boolean;
  limits: Limits;
}

const [modulePath, submission, given] = process.argv.slice(2) as [string, string, string];
const settings: HostSettings = JSON.parse(given);
const reply = replyLimits(settings.limits);
const output = captureConsole(settings.limits.outputBytes);
if (settings.lockdown) lockDown(modulePath, submission);

/** An error as data: a class that both sides know, what it says, and where in the submission it arose. */
function describeError(error: unknown): Uint8Array {
  const parts = { name: 'Error', message: '', stack: '' };
  try {
    if (error instanceof Error) {
      parts.name = String(error.name).slice(0, 100);
      parts.message = String(error.message).slice(0, 2_000);
      parts.stack = String(error.stack).slice(0, 4_000);
    } else {
      parts.message = `threw ${String(error)}, which is no Error`.slice(0, 2_000);
    }
  } catch {
    parts.message = 'threw something that cannot be described';
  }
  return encode({ ...parts, output: output.take() }, reply);
}

function answer(
  exports: Record<string, unknown>,
  request: Uint8Array,
): { kind: number; payload: Uint8Array } {
  const [task, args] = decode(request, REQUEST) as [string, unknown[]];
  const task_ = Object.hasOwn(exports, task) ? exports[task] : undefined;
  if (typeof task_ !== 'function') {
    return {
      kind: Kind.missing,
      payload: encode({ found: task_ === undefined ? 'nothing' : typeof task_ }, reply),
    };
  }
  let value: unknown;
  try {
    value = task_(...args);
  } catch (error) {
    return { kind: Kind.threw, payload: describeError(error) };
  }
  try {
    return { kind: Kind.returned, payload: encode({ value, output: output.take() }, reply) };
  } catch (error) {
    const reason = error instanceof CodecError ? error.message : 'cannot be read';
    return { kind: Kind.unreadable, payload: encode({ reason, output: output.take() }, reply) };
  }
}

// Whatever has gone wrong by now is none of the submission's doing; whatever goes wrong from now on is.
readFileSync(modulePath);
writeFrame(REPLIES, { kind: Kind.up, id: 0, payload: new Uint8Array() });

let exports: Record<string, unknown> | undefined;
try {
  exports = await import(pathToFileURL(modulePath).href);
} catch (error) {
  writeFrame(REPLIES, { kind: Kind.broken, id: 0, payload: describeError(error) });
}
if (exports) {
  writeFrame(REPLIES, { kind: Kind.ready, id: 0, payload: encode({ output: output.take() }, reply) });
  const requests = new FrameReader(REQUESTS);
  for (;;) {
    const frame = requests.read(REQUEST.bytes);
    if (!frame) break;
    writeFrame(REPLIES, { id: frame.id, ...answer(exports, frame.payload) });
  }
}
