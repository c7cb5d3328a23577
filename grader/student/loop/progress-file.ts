import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Exercise, filesOf, folderOf, ROOT } from '../../engine/course/course.ts';
import { writeWhole } from '../../engine/files/write-whole.ts';
import { ExerciseResult } from '../../engine/scoring/report.ts';

const Known = z.record(z.string(), z.object({ files: z.string(), result: ExerciseResult }));

/** What the last run said of each exercise, so that the loop need not check again what has not changed since. */
export class ProgressFile {
  readonly #file: string;
  #known: z.infer<typeof Known>;

  constructor(file: string = join(ROOT, '.course/progress.json')) {
    this.#file = file;
    this.#known = read(file);
  }

  /** The last result, where the exercise's files are still what they were then. */
  get(exercise: Exercise): ExerciseResult | undefined {
    const known = this.#known[folderOf(exercise)];
    return known?.files === fingerprint(exercise) ? known.result : undefined;
  }

  /** Notes a result; in a folder that cannot be written it is forgotten at the end. */
  set(exercise: Exercise, result: ExerciseResult): void {
    this.#known = { ...this.#known, [folderOf(exercise)]: { files: fingerprint(exercise), result } };
    try {
      writeWhole(this.#file, JSON.stringify(this.#known));
    } catch {
      // Everything is checked again at the next start, and that is all.
    }
  }
}

/** A file that is missing, damaged or of another version counts as empty. */
function read(file: string): z.infer<typeof Known> {
  try {
    return Known.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Of the exercise's own files, checks included, and of what they share. */
function fingerprint(exercise: Exercise): string {
  const folder = dirname(filesOf(exercise).stub);
  const hash = createHash('sha256');
  for (const own of [folder, join(ROOT, 'exercises/lib')]) {
    for (const name of globSync('*.ts', { cwd: own }).sort()) {
      hash
        .update(`${name}\0`)
        .update(readFileSync(join(own, name)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}
