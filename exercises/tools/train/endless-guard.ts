// A thread beside the student's code: a loop that never ends would take the keyboard with it.
import { spawnSync } from 'node:child_process';
import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { workerData } from 'node:worker_threads';

/** What the guard is told. */
export interface GuardData {
  /** How many calls have begun or ended, and which function was called last: an index of `names`. */
  shared: SharedArrayBuffer;
  names: string[];
  /** The longest that a call may take. */
  limitMs: number;
}

const POLL_MS = 500;

const { shared, names, limitMs } = workerData as GuardData;
const state = new Int32Array(shared);
let seen = -1;
let since = 0;
setInterval(() => {
  const count = Atomics.load(state, 0);
  const inside = count % 2 === 1;
  if (!inside || count !== seen) {
    seen = count;
    since = performance.now();
  } else if (performance.now() - since > limitMs) {
    const name = names[Atomics.load(state, 1)];
    writeSync(
      2,
      `\n${name} has not returned for ${Math.round(limitMs / 1000)} s: does every loop in it end?\n`,
    );
    // Nothing else ends a thread that hears of no signal; and then nobody else puts the terminal right.
    if (isatty(0)) spawnSync('stty', ['sane'], { stdio: 'inherit' });
    process.kill(process.pid, 'SIGKILL');
  }
}, POLL_MS);
