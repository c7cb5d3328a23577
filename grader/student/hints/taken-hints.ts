import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../../engine/course/course.ts';
import { writeWhole } from '../../engine/files/write-whole.ts';

const Taken = z.record(z.string(), z.record(z.string(), z.number().int().nonnegative()));

/** How many hints were asked for, by exercise and task: the student's own business, so it stays in their folder. */
export class TakenHints {
  readonly #file: string;
  #taken: z.infer<typeof Taken>;

  constructor(file: string = join(ROOT, '.course/hints.json')) {
    this.#file = file;
    this.#taken = read(file);
  }

  /** @returns hints taken of this task so far */
  of(exercise: string, task: number): number {
    return this.#taken[exercise]?.[task] ?? 0;
  }

  /** Notes that so many hints of this task have been taken. Where nothing can be written, it is noted for this run. */
  note(exercise: string, task: number, taken: number): void {
    this.#taken = { ...this.#taken, [exercise]: { ...this.#taken[exercise], [task]: taken } };
    try {
      writeWhole(this.#file, `${JSON.stringify(this.#taken, null, 2)}\n`);
    } catch {
      // A read-only folder must not keep anybody from a hint.
    }
  }
}

/** A file that is missing or was damaged counts as empty: the worst that happens is a hint shown again. */
function read(file: string): z.infer<typeof Taken> {
  try {
    return Taken.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
