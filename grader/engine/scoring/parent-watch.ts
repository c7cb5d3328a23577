// A thread of a process that works for another. The process may be blocked in a call when the one that started it is
// killed, and would not notice.
import { workerData } from 'node:worker_threads';

const POLL_MS = 500;

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, POLL_MS);
