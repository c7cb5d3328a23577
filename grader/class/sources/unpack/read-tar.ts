import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Parser, type ReadEntry } from 'tar';
import type { EntryKind } from '../contents.ts';
import { Ungradable } from '../ungradable.ts';
import { archiveKind } from './archive-kind.ts';
import type { Harvest } from './harvest.ts';

const KINDS: Partial<Record<string, EntryKind>> = {
  File: 'file',
  OldFile: 'file',
  ContiguousFile: 'file',
  Directory: 'folder',
  GNUDumpDir: 'folder',
  Link: 'link',
  SymbolicLink: 'link',
};

const BLOCK_BYTES = 512;

/**
 * Reads a tar from its beginning to its end.
 *
 * @param options.gzip whether it is compressed
 * @throws Ungradable, or an error of the library, where the archive is damaged or must not be unpacked
 */
export async function readTar(file: string, harvest: Harvest, { gzip }: { gzip: boolean }): Promise<void> {
  let fault: unknown;
  const parse = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    try {
      await parseTar(chunks, harvest);
    } catch (error) {
      fault = error;
      throw error;
    }
  };
  const source = createReadStream(file);
  try {
    await (gzip ? pipeline(source, createGunzip(), parse) : pipeline(source, parse));
  } catch (error) {
    // Node 22 says that the pipe was closed, and not why.
    throw fault ?? error;
  }
}

async function parseTar(chunks: AsyncIterable<Buffer>, harvest: Harvest): Promise<void> {
  let fault: unknown;
  const note = (error: unknown): void => {
    fault ??= error;
  };
  const parser = new Parser({ strict: true, brotli: false });
  parser.on('error', note);
  const take = (entry: ReadEntry): void => {
    try {
      takeEntry(entry, harvest);
    } catch (error) {
      note(error);
      entry.resume();
    }
  };
  // What is ignored is of a kind that the library does not know, or a name without end.
  parser.on('entry', take).on('ignoredEntry', take);
  let over = false;
  parser.on('eof', () => {
    over = true;
  });
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    harvest.grow(chunk.length);
    let next = chunk;
    if (head) {
      next = Buffer.concat([head, chunk]);
      head = next.length < BLOCK_BYTES ? next : undefined;
      if (head) continue;
      requireTar(next);
    }
    // The library would keep whatever follows the end, all of it.
    if (!over) parser.write(next);
    if (fault) throw fault;
  }
  if (head) requireTar(head);
  parser.end();
  if (fault) throw fault;
}

/** The library would unpack what is compressed twice, without a limit. */
function requireTar(head: Buffer): void {
  if (archiveKind(head) !== 'tar') throw new Ungradable('holds no tar inside of its compression');
}

function takeEntry(entry: ReadEntry, harvest: Harvest): void {
  if (entry.meta) throw new Ungradable('holds a name that is longer than any system allows');
  const chunks: Buffer[] = [];
  const wanted = harvest.see(entry.path, KINDS[entry.type] ?? 'device', entry.size);
  if (!wanted) {
    entry.resume();
    return;
  }
  entry.on('data', (chunk: Buffer) => chunks.push(chunk));
  entry.on('end', () => harvest.keep(wanted, Buffer.concat(chunks)));
}
