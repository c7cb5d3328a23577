import type { Buffer } from 'node:buffer';
import type { Contents, EntryKind } from '../contents.ts';
import { Ungradable } from '../ungradable.ts';
import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { entryPath } from './entry-path.ts';

/** What becomes of the content of an archive's files. */
export interface HarvestOptions {
  /** What is told of every entry, and says which of them may be wanted. */
  contents: Contents;
  /** The largest file that is kept, by what it is wanted as; nothing is kept where it is not named. */
  most: { code?: number; archive?: number };
  /** Takes the content of a file, by its path in the archive; none where it is larger than may be kept. */
  onFile(path: string, content: Buffer | undefined): void;
  limits?: typeof ARCHIVE_LIMITS;
  /** Told of files that are not wanted. */
  onOther?(path: string): void;
  /** Told what keeps a part of the archive from being graded; the whole archive is refused where not given. */
  onFault?(path: string, fault: Ungradable): void;
}

/** Gathers from the entries of an archive the files that may be graded, within the limits of archives. */
export class Harvest {
  readonly #options: HarvestOptions;
  readonly #archiveBytes: number;
  readonly #limits: typeof ARCHIVE_LIMITS;
  #entries = 0;
  #unpackedBytes = 0;
  #keptBytes = 0;

  /**
   * @param archiveBytes the size of the archive
   * @throws Ungradable where the archive is beyond its limit
   */
  constructor(archiveBytes: number, options: HarvestOptions) {
    this.#options = options;
    this.#limits = options.limits ?? ARCHIVE_LIMITS;
    this.#archiveBytes = archiveBytes;
    if (archiveBytes > this.#limits.bytes) throw tooMuch('is larger than', this.#limits.bytes);
  }

  /** @throws Ungradable where the archive says that it holds more entries than any honest one */
  count(entries: number): void {
    if (entries > this.#limits.entries) throw new Ungradable(`holds more than ${this.#limits.entries} files`);
  }

  /**
   * Looks at an entry before anything of it is unpacked.
   *
   * @param size in bytes, as the archive says it
   * @returns its path, where its content is wanted
   * @throws Ungradable where the archive must not be unpacked
   */
  see(name: string, kind: EntryKind, size: number): string | undefined {
    this.count(++this.#entries);
    const { most, onFile, onOther } = this.#options;
    const parts = entryPath(name);
    const path = parts.join('/');
    const wanted = this.#look(parts, kind);
    const mostBytes = wanted && most[wanted];
    if (mostBytes === undefined) {
      if (kind === 'file') onOther?.(path);
      return undefined;
    }
    if (size > mostBytes) {
      onFile(path, undefined);
      return undefined;
    }
    this.#keptBytes += size;
    const { keptBytes } = this.#limits;
    if (this.#keptBytes > keptBytes) throw tooMuch('holds more TypeScript than', keptBytes);
    return path;
  }

  #look(parts: string[], kind: EntryKind): 'code' | 'archive' | undefined {
    const { contents, onFault } = this.#options;
    try {
      return contents.see(parts, kind);
    } catch (error) {
      if (!(error instanceof Ungradable) || !onFault) throw error;
      onFault(parts.join('/'), error);
      return undefined;
    }
  }

  /** @throws Ungradable where the archive grows beyond what an honest one does */
  grow(bytes: number): void {
    this.#unpackedBytes += bytes;
    const { unpackedBytes, ratio, smallBytes } = this.#limits;
    if (this.#unpackedBytes > unpackedBytes) throw tooMuch('would unpack to more than', unpackedBytes);
    if (this.#unpackedBytes > Math.max(smallBytes, ratio * this.#archiveBytes)) {
      throw new Ungradable(`would unpack to more than ${ratio} times its size, as no honest one does`);
    }
  }

  keep(path: string, content: Buffer): void {
    this.#options.onFile(path, content);
  }
}

const tooMuch = (what: string, bytes: number): Ungradable => new Ungradable(`${what} ${bytes / 1e6} MB`);
