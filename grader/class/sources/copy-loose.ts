import type { Buffer } from 'node:buffer';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBeginning, Unreadable } from '../../engine/sandbox/read-submission.ts';
import { Unavailable } from './unavailable.ts';

/**
 * Copies modules that lie loose in a folder to where grading looks for them.
 *
 * @param files their paths in the folder, by their places in the target: `04-queues/queues.ts`
 * @param fileBytes the largest file that is graded; of a larger one a byte more comes, which says so
 * @throws Unavailable where one cannot be read
 */
export function copyLoose(
  folder: string,
  files: Map<string, string>,
  target: string,
  fileBytes: number,
): void {
  for (const [place, path] of files) {
    let content: Buffer;
    try {
      content = readBeginning(join(folder, path), path, fileBytes);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      throw new Unavailable('unreadable', error.message);
    }
    mkdirSync(dirname(join(target, place)), { recursive: true });
    writeFileSync(join(target, place), content);
  }
}
