import { Ungradable } from '../ungradable.ts';

/** The formats that are read. */
export type ArchiveKind = 'zip' | 'tar' | 'gzip';

const startsWith = (head: Buffer, ...bytes: number[]): boolean =>
  head.subarray(0, bytes.length).equals(Buffer.from(bytes));

/** What people hand in besides, by how it begins. */
const OTHERS: [what: string, is: (head: Buffer) => boolean][] = [
  ['a RAR archive', (head) => startsWith(head, 0x52, 0x61, 0x72, 0x21)],
  ['a 7-Zip archive', (head) => startsWith(head, 0x37, 0x7a, 0xbc, 0xaf)],
  ['compressed with xz', (head) => startsWith(head, 0xfd, 0x37, 0x7a, 0x58)],
  ['compressed with bzip2', (head) => startsWith(head, 0x42, 0x5a, 0x68)],
  ['compressed with zstd', (head) => startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)],
  ['a web page', (head) => /^\s*<(!doctype|html)/i.test(head.toString('latin1'))],
];

/**
 * Tells a format by its first bytes, whatever the file is called.
 *
 * @param head at least the first 512 bytes, fewer where the file is shorter
 * @throws Ungradable where it is none that is read, saying what it is where that is known
 */
export function archiveKind(head: Buffer): ArchiveKind {
  if (head.length === 0) throw new Ungradable('is empty');
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6)) return 'zip';
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip';
  if (isTarHeader(head)) return 'tar';
  const other = OTHERS.find(([, is]) => is(head))?.[0];
  if (other === undefined) throw new Ungradable('is no zip, tar or tar.gz, or its beginning is damaged');
  throw new Ungradable(`is ${other}, which is not read: zip, tar and tar.gz are`);
}

/** A tar begins with a header of 512 bytes whose sum stands in it, or with nothing but zeros where it is empty. */
function isTarHeader(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 512);
  if (head.length < 512) return false;
  const told = Number.parseInt(head.toString('latin1', 148, 156), 8);
  const sum = head.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  return sum === told || head.every((byte) => byte === 0);
}
