// Runs inside the sandbox, alone with one submission: loads it, then answers calls until the channel closes.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { captureConsole } from './capture-console.ts';
import { decode } from './decode.ts';
import { foreignError } from './foreign-error.ts';
import { type Frame, FrameReader, FrameWriter, Kind } from './frame.ts';
import type { HostSettings } from './host-settings.ts';
import { REQUEST, replyLimits } from './limits.ts';
import { lockDown } from './lock-down.ts';
import { placeLoadError } from './place-load-error.ts';
import { reasonOf } from './plain.ts';

const REQUESTS = 3;
const REPLIES = 4;

const [modulePath, submission, given] = process.argv.slice(2) as [string, string, string];
const settings: HostSettings = JSON.parse(given);
const reply = replyLimits(settings.limits);
const replies = new FrameWriter(REPLIES);
const output = captureConsole(settings.limits.outputBytes);
if (settings.lockdown) lockDown(modulePath, submission, settings.globals);

/** Says what came of a call, and what was printed meanwhile; where that cannot cross, it says why. */
function say(kind: number, id: number, content: unknown): void {
  const printed = output.take();
  try {
    replies.write(kind, id, [content, printed], reply);
  } catch (error) {
    replies.write(Kind.unreadable, id, [reasonOf(error), printed], reply);
  }
}

/** Does one call, and says what came of it. */
function answer(exports: Record<string, unknown>, { id, payload }: Frame): void {
  const [task, args] = decode(payload, REQUEST) as [string, unknown[]];
  const task_ = Object.hasOwn(exports, task) ? exports[task] : undefined;
  if (typeof task_ !== 'function') {
    say(Kind.missing, id, task_ === undefined ? 'nothing' : typeof task_);
    return;
  }
  let value: unknown;
  try {
    value = task_(...args);
  } catch (error) {
    say(Kind.threw, id, foreignError(error));
    return;
  }
  say(Kind.returned, id, value);
}

// Whatever has gone wrong by now is none of the submission's doing; whatever goes wrong from now on is.
readFileSync(modulePath);
replies.write(Kind.up, 0, undefined, reply);

let exports: Record<string, unknown> | undefined;
try {
  exports = await import(pathToFileURL(modulePath).href);
} catch (error) {
  say(Kind.broken, 0, foreignError(placeLoadError(error, dirname(modulePath))));
}
if (exports) {
  say(Kind.ready, 0, undefined);
  const requests = new FrameReader(REQUESTS);
  for (;;) {
    const frame = requests.read(REQUEST.bytes);
    if (!frame) break;
    answer(exports, frame);
  }
}
