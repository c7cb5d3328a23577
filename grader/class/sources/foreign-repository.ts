import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitError, git } from './git.ts';
import { type TreeEntry, treeEntries } from './tree-entries.ts';

/** An object as git names it. */
export interface GitObject {
  id: string;
  type: 'commit' | 'tree' | 'blob' | 'tag';
  /** In bytes. */
  size: number;
}

/** One commit. Whoever makes it writes its times, and can write any: `NaN` stands for what is no time at all. */
export interface Commit {
  id: string;
  parents: string[];
  /** When it was made, and when what is in it was written: milliseconds since 1970. */
  committedAt: number;
  authoredAt: number;
}

/** More commits than anybody makes in a course. */
const MOST_COMMITS = 20_000;

/** On this machine, too, only what is wanted need be packed. */
const LOCAL_SERVER = 'git -c uploadpack.allowFilter=true -c uploadpack.allowAnySHA1InWant=true upload-pack';

/**
 * What is known here of a repository that somebody else made: a bare one of our own that nothing is checked out of. First
 * its history comes, without the files, then only those files that are asked for.
 */
export class ForeignRepository {
  readonly #folder: string;
  readonly #timeoutMs: number;
  readonly #begun = performance.now();
  readonly #origin: string[];

  /**
   * @param folder an empty one of our own
   * @param timeoutMs for all of it
   */
  constructor(folder: string, url: string, timeoutMs: number) {
    this.#folder = folder;
    this.#timeoutMs = timeoutMs;
    const server = url.startsWith('/') ? [`remote.origin.uploadpack=${LOCAL_SERVER}`] : [];
    this.#origin = [`remote.origin.url=${url}`, 'remote.origin.promisor=true', ...server].flatMap((one) => [
      '-c',
      one,
    ]);
  }

  /**
   * Fetches the commits and folders that lead to a ref, without any file.
   *
   * @returns the commits, the newest first
   * @throws GitError with git's reason
   */
  async fetchHistory(ref: string): Promise<Commit[]> {
    await this.#git('init', '--quiet', '--bare', '--template=');
    await this.#fetch('blob:none', ['--update-shallow'], ref);
    return this.#commits();
  }

  /** Fetches what some folders hold, the files in them up to a size. */
  async fetchFiles(trees: string[], mostBytes: number): Promise<void> {
    await this.#fetch(`blob:limit=${mostBytes + 1}`, ['--refetch'], ...trees);
  }

  /** Fetches a single commit, with its folders and without any file. */
  async fetchCommit(id: string): Promise<void> {
    await this.#fetch('blob:none', ['--depth=1', '--update-shallow'], id);
  }

  /** Commits whose parents the repository does not have, although they have some. */
  get cutOff(): Set<string> {
    const file = join(this.#folder, 'shallow');
    return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
  }

  /**
   * @param names of objects as git takes them: ids, or `commit:path`
   * @returns in the same order; `undefined` for what is not there, or was not fetched
   */
  async lookUp(names: string[]): Promise<(GitObject | undefined)[]> {
    const printed = await this.#ask('--batch-check=%(objectname) %(objecttype) %(objectsize)', names);
    return printed
      .toString('utf8')
      .split('\n')
      .slice(0, names.length)
      .map((line) => objectIn(line));
  }

  /** The contents of objects that are there. */
  async read(ids: string[]): Promise<Buffer[]> {
    const printed = await this.#ask('--batch', ids);
    let at = 0;
    return ids.map((id) => {
      const end = printed.indexOf('\n', at);
      const object = objectIn(printed.toString('utf8', at, end));
      if (!object) throw new GitError(`the object ${id} is not there`);
      const content = printed.subarray(end + 1, end + 1 + object.size);
      at = end + 1 + object.size + 1;
      return content;
    });
  }

  /** What some folders hold, by their ids. */
  async readTrees(ids: string[]): Promise<TreeEntry[][]> {
    return (await this.read(ids)).map((content, index) => treeEntries(content, ids[index]!.length / 2));
  }

  /** What is at some paths of a commit; nothing of what is not there. */
  async entriesAt(commit: string, paths: string[]): Promise<Omit<TreeEntry, 'id'>[]> {
    const printed = await this.#git('ls-tree', '-z', '--end-of-options', commit, ...paths);
    return printed
      .toString('utf8')
      .split('\0')
      .filter(Boolean)
      .map((line) => {
        const [mode = '', name = ''] = [line.split(' ', 1)[0], line.slice(line.indexOf('\t') + 1)];
        return { mode, name };
      });
  }

  async #commits(): Promise<Commit[]> {
    const most = `--max-count=${MOST_COMMITS + 1}`;
    const printed = await this.#git('log', '--format=%H %ct %at %P', most, '--end-of-options', 'FETCH_HEAD');
    const lines = printed.toString('utf8').split('\n').filter(Boolean);
    if (lines.length > MOST_COMMITS) throw new GitError(`it has more than ${MOST_COMMITS} commits`);
    return lines.map((line) => {
      const [id = '', committed = '', authored = '', ...parents] = line.split(' ');
      return {
        id,
        parents: parents.filter(Boolean),
        committedAt: timeOf(committed),
        authoredAt: timeOf(authored),
      };
    });
  }

  async #fetch(filter: string, how: string[], ...what: string[]): Promise<void> {
    const settings = join(this.#folder, 'config');
    const before = readFileSync(settings);
    const args = ['--quiet', '--no-tags', '--no-recurse-submodules', `--filter=${filter}`, ...how];
    await this.#git(...this.#origin, 'fetch', ...args, '--end-of-options', 'origin', ...what);
    // Without the place that it came from, what is missing stays so: git would look for it there.
    writeFileSync(settings, before);
  }

  #ask(how: string, names: string[]): Promise<Buffer> {
    return this.#run(['cat-file', how], names.map((name) => `${name}\n`).join(''));
  }

  #git(...args: string[]): Promise<Buffer> {
    return this.#run(args);
  }

  #run(args: string[], input?: string): Promise<Buffer> {
    return git(this.#folder, args, {
      timeoutMs: this.#timeoutMs,
      leftMs: Math.max(1, this.#begun + this.#timeoutMs - performance.now()),
      ...(input === undefined ? {} : { input }),
    });
  }
}

const objectIn = (line: string): GitObject | undefined => {
  const [, id, type, size] = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/.exec(line) ?? [];
  return id && type ? { id, type: type as GitObject['type'], size: Number(size) } : undefined;
};

/** Seconds since 1970, as commits have them, in milliseconds; as `Date` reads them, or none. */
const timeOf = (seconds: string): number =>
  /^-?\d{1,15}$/.test(seconds) ? new Date(Number(seconds) * 1000).getTime() : Number.NaN;
