// The process in which sources of students are cut into tokens: see token-reader.ts.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FINGERPRINT } from './fingerprint.ts';
import { requireVariety } from './require-variety.ts';
import { type Tokens, tokenize } from './tokenize.ts';

/** What it answers: the tokens, or what is wrong with the source, as a sentence goes on from its name. */
export type TokenReply = { tokens: Tokens } | { fault: string };

new Worker(join(import.meta.dirname, '../../engine/scoring/parent-watch.ts'), {
  workerData: process.ppid,
  execArgv: [],
}).unref();

process.on('message', ({ source }: { source: string }) => {
  process.send!(reply(source));
});

function reply(source: string): TokenReply {
  try {
    const tokens = tokenize(source);
    requireVariety(tokens.kinds, FINGERPRINT.length);
    return { tokens };
  } catch (error) {
    if (error instanceof RangeError) return { fault: error.message };
    return { fault: `cannot be read: ${error}` };
  }
}
