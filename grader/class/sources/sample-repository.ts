// For tests: repositories with histories of any kind, also such as git itself would not make.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gitIn } from '../../engine/files/git-in.ts';

/** What a commit says of itself, word for word. */
export interface SampleCommit {
  /** ISO 8601, or seconds since 1970 in any writing. */
  at: string;
  /** When its author says that it was written; `at` where not given. */
  written?: string;
  /** `Name <address>` */
  who?: string | Buffer;
  message?: string | Buffer;
  /** Ids; where the branch is now where not given. */
  parents?: string[];
}

export class SampleRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    gitIn(folder, '-c', 'init.defaultBranch=main', 'init', '--quiet');
  }

  git(...args: string[]): string {
    const allowed = [
      '-c',
      'protocol.file.allow=always',
      '-c',
      'user.name=T',
      '-c',
      'user.email=t@example.org',
    ];
    return gitIn(this.folder, ...allowed, ...args).trim();
  }

  /** Writes files; `null` removes one, `{ link }` makes a link. */
  write(files: Record<string, string | Buffer | null | { link: string }>): this {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.folder, name);
      rmSync(path, { recursive: true, force: true });
      if (content === null) continue;
      mkdirSync(dirname(path), { recursive: true });
      if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path);
      else writeFileSync(path, content);
    }
    return this;
  }

  /** Commits what is in the folder; git checks none of it. */
  commit(commit: SampleCommit): string {
    this.git('add', '--all');
    return this.commitTree(this.git('write-tree'), commit);
  }

  commitTree(
    tree: string,
    { at, written = at, who = 'S <s@example.org>', message = 'x', parents }: SampleCommit,
  ): string {
    // Git would not let just anything be a branch.
    const branch = join(this.folder, '.git/refs/heads/main');
    const above = parents ?? (existsSync(branch) ? [readFileSync(branch, 'utf8').trim()] : []);
    const content = Buffer.concat([
      Buffer.from(`tree ${tree}\n${above.map((id) => `parent ${id}\n`).join('')}author `),
      ...[Buffer.from(who), Buffer.from(` ${inSeconds(written)} +0000\ncommitter `)],
      ...[Buffer.from(who), Buffer.from(` ${inSeconds(at)} +0000\n\n`), Buffer.from(message)],
    ]);
    const id = this.hash('commit', content);
    writeFileSync(branch, `${id}\n`);
    return id;
  }

  /** Writes any bytes as an object. */
  hash(type: 'blob' | 'tree' | 'commit' | 'tag', content: Buffer): string {
    const file = join(this.folder, '.git/object');
    writeFileSync(file, content);
    return this.git('hash-object', '-w', '--literally', '-t', type, file);
  }

  /** Writes a tree object of any entries. */
  tree(entries: [mode: string, name: string | Buffer, id: string][]): string {
    const parts = entries.flatMap(([mode, name, id]) => [
      Buffer.from(`${mode} `),
      Buffer.from(name),
      Buffer.from([0]),
      Buffer.from(id, 'hex'),
    ]);
    return this.hash('tree', Buffer.concat(parts));
  }
}

const inSeconds = (time: string): string =>
  /^\d{4}-\d\d-\d\d/.test(time) ? String(Date.parse(time) / 1000) : time;
