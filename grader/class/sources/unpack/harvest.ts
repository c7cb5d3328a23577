import { isCode } from '../../../engine/sandbox/read-submission.ts';
import { ArchiveError } from './archive-error.ts';
import { ARCHIVE_LIMITS } from './archive-limits.ts';
import { entryPath, showName } from './entry-path.ts';

/** What an entry of an archive is: nothing but files is ever unpacked. */
export type EntryKind = 'file' | 'folder' | 'link' | 'device';

/** A file that is wanted: TypeScript in the folder of an exercise. */
export interface Wanted {
  /** Its path in the archive, as messages show it. */
  shown: string;
  /** What lies above `exercises/`, or above the folder of the exercise where that stands alone. */
  root: string;
  /** Its path below the root. */
  place: string;
}

/** Gathers from the entries of an archive the files that are graded, within the limits of archives. */
export class Harvest {
  readonly #folders: string[];
  readonly #archiveBytes: number;
  readonly #fileBytes: number;
  readonly #wanted = new Map<string, Wanted>();
  readonly #contents = new Map<string, Buffer>();
  #entries = 0;
  #unpackedBytes = 0;
  #keptBytes = 0;

  /**
   * @param folders of the exercises, such as `04-pooling`
   * @param archiveBytes the size of the archive
   * @param fileBytes the largest file that is graded
   * @throws ArchiveError where the archive is beyond its limit
   */
  constructor(folders: string[], archiveBytes: number, fileBytes: number) {
    if (archiveBytes > ARCHIVE_LIMITS.bytes) throw tooMuch('is larger than', ARCHIVE_LIMITS.bytes);
    this.#folders = folders;
    this.#archiveBytes = archiveBytes;
    this.#fileBytes = fileBytes;
  }

  /**
   * Looks at an entry before anything of it is unpacked.
   *
   * @param size in bytes, as the archive says it
   * @returns the file, where its content is wanted
   * @throws ArchiveError where the archive must not be unpacked
   */
  see(name: string, kind: EntryKind, size: number): Wanted | undefined {
    if (++this.#entries > ARCHIVE_LIMITS.entries) {
      throw new ArchiveError(`holds more than ${ARCHIVE_LIMITS.entries} files`);
    }
    const parts = entryPath(name);
    if (parts.includes('__MACOSX') || parts.at(-1)?.startsWith('._')) return undefined;
    const isExercise = (part: string | undefined): boolean =>
      part !== undefined && this.#folders.includes(part);
    const inExercise = isExercise(parts.at(-2)) && isCode(parts.at(-1)!);
    if (kind === 'link' || kind === 'device') {
      if (!inExercise && !isExercise(parts.at(-1))) return undefined;
      throw new ArchiveError(`holds a ${kind} ${showName(name)} where a file or folder should be`);
    }
    if (kind === 'folder' || !inExercise) return undefined;
    const path = parts.join('/');
    if (this.#wanted.has(path)) throw new ArchiveError(`holds ${showName(path)} twice`);
    const top = parts.length - (parts.at(-3) === 'exercises' ? 3 : 2);
    const wanted = { shown: path, root: parts.slice(0, top).join('/'), place: parts.slice(top).join('/') };
    this.#wanted.set(path, wanted);
    if (size > this.#fileBytes) return undefined;
    this.#keptBytes += size;
    if (this.#keptBytes > ARCHIVE_LIMITS.keptBytes) {
      throw tooMuch('holds more TypeScript in the folders of exercises than', ARCHIVE_LIMITS.keptBytes);
    }
    return wanted;
  }

  /** @throws ArchiveError where the archive grows beyond what an honest one does */
  grow(bytes: number): void {
    this.#unpackedBytes += bytes;
    const { unpackedBytes, ratio, smallBytes } = ARCHIVE_LIMITS;
    if (this.#unpackedBytes > unpackedBytes) throw tooMuch('would unpack to more than', unpackedBytes);
    if (this.#unpackedBytes > Math.max(smallBytes, ratio * this.#archiveBytes)) {
      throw new ArchiveError(`would unpack to more than ${ratio} times its size, as no honest one does`);
    }
  }

  keep({ shown }: Wanted, content: Buffer): void {
    this.#contents.set(shown, content);
  }

  /**
   * The files that were kept, by their path below the folder that holds the exercises, wherever that lies.
   *
   * @throws ArchiveError where there is none, or no telling which of several it is
   */
  files(): Map<string, Buffer> {
    const roots = [...Map.groupBy(this.#wanted.values(), ({ root }) => root)]
      .map(([root, files]) => ({
        root,
        files,
        depth: root === '' ? 0 : root.split('/').length,
        exercises: new Set(files.map(({ place }) => place.split('/').at(-2)!)),
      }))
      .sort((one, other) => one.depth - other.depth);
    const [top, ...deeper] = roots;
    if (!top) {
      throw new ArchiveError(
        `holds no exercise: there is no folder such as ${this.#folders[0]} with TypeScript in it`,
      );
    }
    // A copy further down is no matter, as long as it holds nothing that is not at the top too.
    const rival = deeper.find(
      ({ depth, exercises }) => depth === top.depth || !exercises.isSubsetOf(top.exercises),
    );
    if (rival) {
      const [one, other] = [top, rival].map(({ root }) =>
        root === '' ? 'at its top' : `in ${showName(root)}`,
      );
      throw new ArchiveError(`holds exercises in two places, ${one} and ${other}`);
    }
    // Stands for a file that is too large to be graded, so that grading says so.
    const tooLarge = Buffer.alloc(this.#fileBytes + 1);
    return new Map(top.files.map(({ place, shown }) => [place, this.#contents.get(shown) ?? tooLarge]));
  }
}

const tooMuch = (what: string, bytes: number): ArchiveError => new ArchiveError(`${what} ${bytes / 1e6} MB`);
