import { join } from 'node:path';
import { AskedProcess } from '../../engine/scoring/asked-process.ts';
import type { TokenReply } from './tokenize-process.ts';

/** Far longer than the largest file that may be handed in takes. */
const LONGEST_MS = 20_000;

/** Cuts sources of students into tokens, in a process of its own: whatever is in one of them, the others are read. */
export class TokenReader {
  readonly #process: AskedProcess<{ source: string }, TokenReply>;

  constructor(longestMs = LONGEST_MS) {
    this.#process = new AskedProcess(join(import.meta.dirname, 'tokenize-process.ts'), longestMs);
  }

  /** @returns the tokens, or what is wrong with the source, as a sentence goes on from its name */
  async read(source: string): Promise<TokenReply> {
    return (
      (await this.#process.ask({ source })) ?? {
        fault: 'cannot be read: it takes too long, or too much memory',
      }
    );
  }

  /** Ends the process. */
  close(): void {
    this.#process.close();
  }
}
