import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { gitIn } from '../../engine/files/git-in.ts';

/** Files by their path in the repository, joined by `/`. */
export type Files = Map<string, Buffer>;

/**
 * All files of the last commit, as git archives them: whatever else lies in the working tree stays out.
 *
 * @param root the repository's root folder
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
    return new Map(
      paths.map((path): [string, Buffer] => [relative(tree, path).replaceAll(sep, '/'), readFileSync(path)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
