import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { InputError } from '../../engine/course/input-error.ts';
import { gitIn } from '../../engine/files/git-in.ts';

/** Files by their path in the repository, joined by `/`. */
export type Files = Map<string, Buffer>;

/** What a course cannot be given out without. */
const NEEDED = [
  'exercises/course.json',
  'grader/cli.ts',
  'grader/first-aid.cjs',
  'package.json',
  'package-lock.json',
  'vitest.config.ts',
];

/**
 * All files of the last commit, as git archives them: whatever else lies in the working tree stays out.
 *
 * @param root the repository's root folder
 * @throws InputError where it does not hold a course with the grader around it, as a course that `COURSE_ROOT` names may
 */
export function readHead(root: string): Files {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const archive = join(folder, 'head.tar');
    const tree = join(folder, 'head');
    gitIn(root, 'archive', '--format=tar', '--prefix=head/', `--output=${archive}`, 'HEAD');
    execFileSync('tar', ['-xf', archive, '-C', folder]);
    const entries = readdirSync(tree, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const files: Files = new Map(
      paths.map((path) => [relative(tree, path).replaceAll(sep, '/'), readFileSync(path)]),
    );
    const missing = NEEDED.filter((path) => !files.has(path));
    if (missing.length > 0) {
      throw new InputError(
        `the last commit of ${root} lacks ${missing.join(', ')}: only a repository of a course and its grader is given out; run this in one, without COURSE_ROOT (npm run new-course makes one)`,
      );
    }
    return files;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
