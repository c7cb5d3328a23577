import { execFileSync } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findTool } from './find-tool.ts';
import { makeOwnFolder } from './own-folder.ts';

/** Both ends of two pipes: one for requests to the sandbox, one for its replies. */
export interface PipePair {
  judge: { requests: number; replies: number };
  sandbox: { requests: number; replies: number };
}

const TOOL = 'mkfifo';

/**
 * Says why there can be no pipes here, before anything has been graded.
 *
 * @returns `undefined` where there can
 */
export function whyNoPipes(platform: NodeJS.Platform = process.platform): string | undefined {
  if (platform === 'win32') {
    return 'grading needs named pipes, which Windows does not have: grade in WSL, or with the staff workflow on GitHub';
  }
  try {
    findTool(TOOL);
    return undefined;
  } catch (error) {
    return `grading needs named pipes, and ${(error as Error).message}: it belongs to the system's basic tools (coreutils)`;
  }
}

/** So many are made at once: to start the tool takes longer than all else. */
const AT_ONCE = 8;

const stock: PipePair[] = [];

/**
 * Opens two pipes whose ends block, which Node's own pipes to children do not: so a call is one write and one
 * read, without an event loop in between.
 *
 * @throws Error on systems without named pipes (Windows)
 */
export function openPipePair(): PipePair {
  if (stock.length === 0) stock.push(...openPipePairs(AT_ONCE));
  return stock.pop()!;
}

function openPipePairs(count: number): PipePair[] {
  const folder = makeOwnFolder('pipes');
  try {
    const names = Array.from({ length: 2 * count }, (_, index) => join(folder, String(index)));
    execFileSync(findTool(TOOL), ['-m', '600', ...names]);
    const pipes = names.map(openBothEnds);
    return Array.from({ length: count }, (_, index) => {
      const [requests, replies] = [pipes[2 * index]!, pipes[2 * index + 1]!];
      return {
        judge: { requests: requests.write, replies: replies.read },
        sandbox: { requests: requests.read, replies: replies.write },
      };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function openBothEnds(name: string): { read: number; write: number } {
  // Opened for both first: an end opened alone would wait for the other one.
  const both = openSync(name, 'r+');
  const ends = { read: openSync(name, 'r'), write: openSync(name, 'w') };
  closeSync(both);
  return ends;
}
