import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, matchesGlob, relative, resolve } from 'node:path';

/** The inputs of upload-artifact's step. */
export interface UploadInputs {
  name: string;
  path: string;
  overwrite?: boolean;
  'include-hidden-files'?: boolean;
  'if-no-files-found'?: string;
}

/**
 * The artifacts of a run, uploaded and downloaded as the pinned versions of the actions do it: no empty folders, no
 * hidden files, several paths below what they have in common, and a lone artifact laid flat.
 */
export class Artifacts {
  readonly #store = mkdtempSync(join(tmpdir(), 'artifacts-'));

  /**
   * @param workspace that the paths are relative to
   * @throws Error as the action fails
   */
  upload(workspace: string, given: UploadInputs): void {
    const target = join(this.#store, given.name);
    if (this.names.includes(given.name)) {
      if (!given.overwrite) throw new Error(`an artifact ${given.name} is there already`);
      rmSync(target, { recursive: true });
    }
    const paths = given.path
      .trim()
      .split('\n')
      .map((path) => resolve(workspace, path.trim()));
    const files = paths.flatMap((path) => filesBelow(path, given['include-hidden-files'] === true));
    if (files.length === 0 && given['if-no-files-found'] === 'ignore') return;
    if (files.length === 0) throw new Error(`no files were found in ${given.path}`);
    const top = paths.length > 1 ? inCommon(paths) : paths[0] === files[0] ? dirname(paths[0]!) : paths[0]!;
    for (const file of files) {
      const place = relative(top, file);
      if (/["<>|*?:\r\n]/.test(place)) throw new Error(`the path ${place} holds what artifacts may not`);
      cpSync(file, join(target, place));
    }
  }

  /**
   * @param workspace that the path is relative to
   * @param given the inputs of download-artifact's step
   * @throws Error as the action fails
   */
  download(workspace: string, given: { name?: string; pattern?: string; path: string }): void {
    const { name, pattern = '*' } = given;
    const matching = this.names.filter((one) => (name ? one === name : matchesGlob(one, pattern)));
    if (name && matching.length === 0) throw new Error(`there is no artifact ${name}`);
    for (const one of matching) {
      const target = join(workspace, given.path, matching.length === 1 ? '' : one);
      mkdirSync(target, { recursive: true });
      cpSync(join(this.#store, one), target, { recursive: true });
    }
  }

  get names(): string[] {
    return readdirSync(this.#store);
  }

  remove(): void {
    rmSync(this.#store, { recursive: true });
  }
}

function filesBelow(path: string, hidden: boolean): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats || (!hidden && basename(path).startsWith('.'))) return [];
  if (!stats.isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name), hidden));
}

function inCommon(paths: string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/'));
  const end = first.findIndex((step, index) => others.some((other) => other[index] !== step));
  return first.slice(0, end < 0 ? first.length : end).join('/');
}
