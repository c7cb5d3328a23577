import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import yauzl, { type Entry, RandomAccessReader, type ZipFile } from 'yauzl';
import type { EntryKind } from '../contents.ts';
import { Ungradable } from '../ungradable.ts';
import { showName } from './entry-path.ts';
import type { Harvest } from './harvest.ts';

/** A local header without name and extra fields: content begins behind it at the earliest. */
const LOCAL_HEADER_BYTES = 30;

/** What compressing can add to a file, with much to spare. */
const OVERHEAD_BYTES = 1_000;

/** The bit of an entry's flags by which its name is in UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8_FLAG = 0x800;

/**
 * Reads a zip: first its list of everything, then the files that are wanted.
 *
 * @param descriptor of the open file, which stays open
 * @param bytes the file's size
 * @throws Ungradable, or an error of the library, where the archive is damaged or must not be unpacked
 */
export async function readZip(descriptor: number, bytes: number, harvest: Harvest): Promise<void> {
  const reader = new BoundedReader(descriptor, bytes);
  // Names come as bytes: what is wrong with one is told in our own words.
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false };
  const zip = await yauzl.fromRandomAccessReaderPromise(reader, bytes, options);
  harvest.count(zip.entryCount);
  const wanted: { entry: Entry; keep: (content: Buffer) => void }[] = [];
  const places: { from: number; to: number }[] = [];
  for await (const entry of zip.eachEntry()) {
    harvest.grow(entry.uncompressedSize);
    const name = nameOf(entry);
    const file = harvest.see(name, kindOf(entry, name), entry.uncompressedSize);
    if (file) wanted.push({ entry, keep: (content) => harvest.keep(file, content) });
    const from = entry.relativeOffsetOfLocalHeader;
    places.push({ from, to: from + LOCAL_HEADER_BYTES + entry.compressedSize });
  }
  places.sort((one, other) => one.from - other.from);
  if (places.some(({ from }, index) => index > 0 && from < places[index - 1]!.to)) {
    throw new Ungradable('holds files that overlap each other, as no honest one does');
  }
  for (const { entry, keep } of wanted) keep(await readEntry(zip, reader, entry));
}

/** Some programs write names in UTF-8 and do not say so: what can be read so is, whatever the flag says. */
const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
  yauzl.getFileNameLowLevel(
    isUtf8(fileNameRaw) ? generalPurposeBitFlag | UTF8_FLAG : generalPurposeBitFlag,
    fileNameRaw,
    extraFields,
    false,
  );

/** Systems of Unix keep there what a file is; others leave it zero. */
function kindOf({ externalFileAttributes }: Entry, name: string): EntryKind {
  const type = (externalFileAttributes >>> 28) & 0xf;
  if (type === 0xa) return 'link';
  if (name.endsWith('/') || type === 4) return 'folder';
  return type === 0 || type === 8 ? 'file' : 'device';
}

/** The content of an entry, which is no larger than it says it is. */
async function readEntry(zip: ZipFile, reader: BoundedReader, entry: Entry): Promise<Buffer> {
  const name = showName(nameOf(entry));
  if (entry.isEncrypted()) throw new Ungradable('is encrypted: it must be made without a password');
  if (!entry.canDecodeFileData()) {
    throw new Ungradable(`holds ${name} in a compression (${entry.compressionMethod}) that is not read`);
  }
  const { compressedSize, uncompressedSize } = entry;
  const damaged = new Ungradable(`holds ${name}, which is damaged`);
  if (compressedSize > uncompressedSize + OVERHEAD_BYTES) throw damaged;
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const raw = reader.bytesAt(fileDataStart, compressedSize);
  const content = entry.compressionMethod === 0 ? raw : inflate(raw, uncompressedSize);
  if (content?.length !== uncompressedSize || crc32(content) !== entry.crc32) throw damaged;
  return content;
}

/** @returns `undefined` where it is damaged, or larger than it should be */
function inflate(raw: Buffer, length: number): Buffer | undefined {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, length) });
  } catch {
    return undefined;
  }
}

/** Gives the library what it asks for, and an error where it asks for what lies beyond the file. */
class BoundedReader extends RandomAccessReader {
  readonly #descriptor: number;
  readonly #bytes: number;

  constructor(descriptor: number, bytes: number) {
    super();
    this.#descriptor = descriptor;
    this.#bytes = bytes;
  }

  /** @throws Ungradable where they lie beyond the file */
  bytesAt(position: number, length: number): Buffer {
    if (!(position >= 0 && position + length <= this.#bytes)) throw new Ungradable('is cut off');
    const bytes = Buffer.alloc(length);
    for (let at = 0; at < length; ) {
      const read = readSync(this.#descriptor, bytes, at, length - at, position + at);
      if (read === 0) throw new Ungradable('is cut off');
      at += read;
    }
    return bytes;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    let error: Error | null = null;
    try {
      buffer.set(this.bytesAt(position, length), offset);
    } catch (thrown) {
      error = thrown as Error;
    }
    // Not at once: the library would go deeper into the stack with every entry.
    setImmediate(() => callback(error, length));
  }
}
