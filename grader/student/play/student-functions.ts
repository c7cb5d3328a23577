import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { filesOf, readCourse } from '../../engine/course/course.ts';

/** Every function of the student's files by its name, read anew where a file has changed. */
export class StudentFunctions {
  readonly #root: string | undefined;
  readonly #read = new Map<string, number>();
  /** Files that could not be read, and why. */
  readonly problems = new Map<string, Error>();

  /** @param root the repository, where it is another than this one */
  constructor(root?: string) {
    this.#root = root;
  }

  /** The functions of the files that are new or have changed since the last time. */
  async changed(): Promise<Record<string, unknown>> {
    const functions: Record<string, unknown> = {};
    for (const exercise of readCourse().exercises) {
      const { stub } = filesOf(exercise, this.#root);
      const version = existsSync(stub) ? statSync(stub).mtimeMs : undefined;
      if (version === undefined || this.#read.get(stub) === version) continue;
      this.#read.set(stub, version);
      this.problems.delete(stub);
      try {
        // Another address each time, for what was imported once stays.
        Object.assign(functions, await import(`${pathToFileURL(stub).href}?saved=${version}`));
      } catch (error) {
        this.problems.set(stub, error as Error);
      }
    }
    return functions;
  }
}
