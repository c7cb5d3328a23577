// What the tests of archives are made of: zips and tars as any tool writes them, and as none should.
import { crc32, deflateRawSync } from 'node:zlib';
import { Header, type HeaderData } from 'tar';

/** One file of a zip; what is not given is as it should be. */
export interface ZipEntry {
  name: string | Buffer;
  content?: string | Buffer;
  /** 0 stored, 8 deflated. */
  method?: number;
  /** Bits: 0x1 encrypted, 0x800 names in UTF-8. */
  flags?: number;
  /** Unix mode with the type of the file. */
  mode?: number;
  extra?: Buffer;
  /** What the list of files says, where that is a lie. */
  says?: { size?: number; compressedSize?: number; crc?: number; offset?: number };
  /** What is written in place of the compressed content. */
  raw?: Buffer;
}

/** A zip of these files. */
export function makeZip(entries: ZipEntry[], { zip64 = false, comment = '' } = {}): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const {
    name,
    content = '',
    method = 8,
    flags = 0x800,
    mode = 0,
    extra = Buffer.alloc(0),
    says = {},
    raw,
  } of entries) {
    const bytes = Buffer.from(content);
    const data = raw ?? (method === 8 ? deflateRawSync(bytes) : bytes);
    const nameBytes = Buffer.from(name);
    const size = says.size ?? bytes.length;
    const compressedSize = says.compressedSize ?? data.length;
    const offset = says.offset ?? at;
    const sizes = zip64 ? [0xffffffff, 0xffffffff, 0xffffffff] : [compressedSize, size, offset];
    const more = zip64 ? Buffer.concat([extra, zip64Extra(size, compressedSize, offset)]) : extra;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(45, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(says.crc ?? crc32(bytes), 10);
    common.writeUInt32LE(sizes[0]!, 14);
    common.writeUInt32LE(sizes[1]!, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    common.writeUInt16LE(more.length, 24);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, more, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(sizes[2]!, 10);
    // Version 4.5, made by Unix.
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x2d\x03'), common, tail, nameBytes, more]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(list);
  const ends = zip64 ? [zip64End(entries.length, directory.length, at)] : [];
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(zip64 ? 0xffff : entries.length, 8);
  end.writeUInt16LE(zip64 ? 0xffff : entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(zip64 ? 0xffffffff : at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, ...ends, end, Buffer.from(comment)]);
}

function zip64Extra(...values: number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * values.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * values.length, 2);
  for (const [index, value] of values.entries()) extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index);
  return extra;
}

/** The end of a large zip, and where to find it. */
function zip64End(entries: number, directoryBytes: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(56);
  end.write('PK\x06\x06', 'latin1');
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(directoryBytes), 40);
  end.writeBigUInt64LE(BigInt(directoryAt), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\x06\x07', 'latin1');
  locator.writeBigUInt64LE(BigInt(directoryAt + directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end, locator]);
}

/** One entry of a tar. */
export type TarEntry = HeaderData & { path: string; content?: string | Buffer };

/** A tar of these entries, without the zeros that end one. */
export function tarBlocks(entries: TarEntry[]): Buffer {
  return Buffer.concat(
    entries.flatMap(({ content = '', ...fields }) => {
      const bytes = Buffer.from(content);
      const header = new Header({
        mode: 0o644,
        type: 'File',
        size: bytes.length,
        mtime: new Date(0),
        ...fields,
      });
      header.encode();
      return [header.block!, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
    }),
  );
}

/** A tar of these entries. */
export const makeTar = (entries: TarEntry[]): Buffer =>
  Buffer.concat([tarBlocks(entries), Buffer.alloc(1024)]);
