import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CheckRun } from './check-run.ts';
import type { Recipient } from './read-recipients.ts';

/** One check run that was written. */
const Line = z.object({ repository: z.string(), commit: z.string(), sha256: z.string() });

/**
 * What was published of a class, a line each in `published.jsonl`, added as soon as it is written: another run leaves
 * it out, and writes again what says something else by now.
 */
export class PublishLog {
  readonly #file: string;
  readonly #written: Set<string>;

  constructor(folder: string) {
    this.#file = join(folder, 'published.jsonl');
    const text = existsSync(this.#file) ? readFileSync(this.#file, 'utf8') : '';
    this.#written = new Set(text.split('\n').flatMap(keyIn));
    // A line that was cut off does not take the next one with it.
    if (text !== '' && !text.endsWith('\n')) appendFileSync(this.#file, '\n');
  }

  has(recipient: Recipient, run: CheckRun): boolean {
    return this.#written.has(keyOf({ ...recipient, sha256: hashOf(run) }));
  }

  add(recipient: Recipient, run: CheckRun): void {
    const line = { ...recipient, sha256: hashOf(run), at: new Date().toISOString() };
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
    this.#written.add(keyOf(line));
  }
}

function keyIn(text: string): string[] {
  try {
    return [keyOf(Line.parse(JSON.parse(text)))];
  } catch {
    return [];
  }
}

const keyOf = ({ repository, commit, sha256 }: z.infer<typeof Line>): string =>
  JSON.stringify([repository, commit, sha256]);

const hashOf = (run: CheckRun): string => createHash('sha256').update(JSON.stringify(run)).digest('hex');
