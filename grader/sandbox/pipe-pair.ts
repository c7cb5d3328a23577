import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeOwnFolder } from './own-folder.ts';

/** Both ends of two pipes: one for requests to the sandbox, one for its replies. */
export interface PipePair {
  judge: { requests: number; replies: number };
  sandbox: { requests: number; replies: number };
}

/**
 * Opens two pipes whose ends block, which Node's own pipes to children do not: so a call is one write and one
 * read, without an event loop in between.
 *
 * @throws Error on systems without named pipes (Windows)
 */
export function openPipePair(): PipePair {
  const folder = makeOwnFolder('pipes');
  try {
    const names = [join(folder, 'requests'), join(folder, 'replies')] as const;
    execFileSync('mkfifo', ['-m', '600', ...names]);
    const [requests, replies] = names.map((name) => {
      // Opened for both first: an end opened alone would wait for the other one.
      const both = openSync(name, 'r+');
      const ends = { read: openSync(name, 'r'), write: openSync(name, 'w') };
      closeSync(both);
      return ends;
    }) as [{ read: number; write: number }, { read: number; write: number }];
    return {
      judge: { requests: requests.write, replies: replies.read },
      sandbox: { requests: requests.read, replies: replies.write },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
