// A thread beside the student's own code: a loop that never ends would keep the checks from ever ending too.
import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { WardenSlots } from '../sandbox/warden-slots.ts';

export interface LoopGuardData {
  shared: SharedArrayBuffer;
  /** Where the function that did not end is noted. */
  noteFile: string;
}

const POLL_MS = 50;

const { shared, noteFile } = workerData as LoopGuardData;
const slots = new WardenSlots(shared);
let task = '';
parentPort!.on('message', (name: string) => {
  task = name;
});
setInterval(() => {
  if (!slots.overdue) return;
  if (noteFile) writeFileSync(noteFile, task);
  process.kill(process.pid, 'SIGKILL');
}, POLL_MS);
