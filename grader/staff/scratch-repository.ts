import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { HOME, ROOT } from '../engine/course/course.ts';
import { gitIn } from '../engine/files/git-in.ts';

/** What a command line said, and how it ended. */
export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * For tests and pictures: a repository of its own with everything that the working tree holds, committed, in a temporary folder.
 * What is not committed yet is there too, so that a test speaks of the code as it is.
 */
export class ScratchRepository {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'scratch-')));

  /** Where the course lies in it: the repository itself, or the folder in it that `COURSE_ROOT` names. */
  readonly course = join(this.folder, relative(HOME, ROOT));

  constructor() {
    const listed = gitIn(HOME, 'ls-files', '-co', '--exclude-standard', '-z');
    for (const path of listed.split('\0').filter(Boolean)) {
      if (existsSync(join(HOME, path))) cpSync(join(HOME, path), join(this.folder, path));
    }
    symlinkSync(join(HOME, 'node_modules'), join(this.folder, 'node_modules'));
    this.git('init', '--quiet');
    // .gitignore speaks of the folder node_modules/, and here it is a link.
    writeFileSync(join(this.folder, '.git/info/exclude'), 'node_modules\n');
    this.commit();
  }

  git(...args: string[]): string {
    const who = [
      '-c',
      'user.name=Scratch',
      '-c',
      'user.email=scratch@localhost',
      '-c',
      'commit.gpgsign=false',
    ];
    return gitIn(this.folder, ...who, ...args);
  }

  commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', 'scratch', '--no-verify');
  }

  /** Runs one of the repository's own commands: `run('verify', '01')`. */
  run(...args: string[]): CommandResult {
    const { FORCE_COLOR: _, INIT_CWD: __, ...environment } = process.env;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(this.folder, 'grader/cli.ts'), ...args],
      { cwd: this.folder, encoding: 'utf8', env: { ...environment, NO_COLOR: '1' } },
    );
    return { code: status, stdout, stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}
