import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gitEnvironment } from '../../engine/files/git-environment.ts';
import { writeWhole } from '../../engine/files/write-whole.ts';

const run = promisify(execFile);

/** The student's file as it was handed out, for starting anew. */
export class PristineFile {
  readonly #file: string;
  readonly #root: string;
  readonly #kept: string;

  /** @param root the repository */
  constructor(file: string, root: string) {
    this.#file = file;
    this.#root = root;
    this.#kept = join(root, '.course/originals', basename(file));
  }

  /** Keeps the file as it is now, where it is known to be untouched and none is kept yet. */
  keep(): void {
    if (existsSync(this.#kept) || !existsSync(this.#file)) return;
    try {
      mkdirSync(dirname(this.#kept), { recursive: true });
      copyFileSync(this.#file, this.#kept);
    } catch {
      // A read-only folder: git may still know the file.
    }
  }

  /**
   * Puts the file back as it was handed out, and the student's beside the course's other notes.
   *
   * @returns where the student's own version is now
   * @throws Error where nothing tells how the file was
   */
  async restore(now: Date = new Date()): Promise<string | undefined> {
    const original = existsSync(this.#kept) ? readFileSync(this.#kept, 'utf8') : await this.#fromGit();
    if (original === undefined) {
      throw new Error('neither git nor a copy tells how the file was handed out: fetch it from the course');
    }
    let backup: string | undefined;
    if (existsSync(this.#file)) {
      const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
      backup = join(this.#root, '.course/backups', `${stamp}-${basename(this.#file)}`);
      writeWhole(backup, readFileSync(this.#file, 'utf8'));
    }
    writeWhole(this.#file, original);
    return backup;
  }

  /** As the first commit that has the file has it. */
  async #fromGit(): Promise<string | undefined> {
    const path = relative(this.#root, this.#file).split(sep).join('/');
    try {
      const options = { cwd: this.#root, env: gitEnvironment() };
      const { stdout } = await run('git', ['log', '--diff-filter=A', '--format=%H', '--', path], options);
      const first = stdout.trim().split('\n').at(-1);
      return first ? (await run('git', ['show', `${first}:./${path}`], options)).stdout : undefined;
    } catch {
      return undefined;
    }
  }
}
