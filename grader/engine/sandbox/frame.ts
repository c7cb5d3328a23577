import { Buffer } from 'node:buffer';
import { readSync, writeSync } from 'node:fs';
import { ByteWriter } from './byte-writer.ts';
import { encode } from './encode.ts';
import type { CodecLimits } from './plain.ts';

/** The bytes before a payload: its length (4), the kind (1), the call's number (4). */
export const HEADER_BYTES = 9;

/** What a frame says. None says "passed": a verdict never crosses the border. */
export const Kind = {
  /** To the sandbox: call a function. */
  call: 1,
  /** From it: the module is loaded. */
  ready: 2,
  /** The module could not be loaded. */
  broken: 3,
  returned: 4,
  threw: 5,
  /** The module exports no such function. */
  missing: 6,
  /** The answer is nothing that can cross. */
  unreadable: 7,
  /** From the sandbox, before anything else: our own code is there, and the submission's is not yet. */
  up: 8,
} as const;

export interface Frame {
  kind: number;
  id: number;
  payload: Uint8Array;
}

/** Writes frames into a pipe. */
export class FrameWriter {
  readonly #descriptor: number;
  readonly #bytes = new ByteWriter();

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  /**
   * Writes a frame and returns when all of it is written.
   *
   * @throws CodecError where the content cannot be encoded; nothing is written then
   */
  write(kind: number, id: number, content: unknown, limits: CodecLimits): void {
    const bytes = this.#bytes;
    bytes.begin();
    bytes.count(0);
    bytes.byte(kind);
    bytes.count(id);
    encode(content, limits, bytes);
    const frame = bytes.result();
    bytes.countAt(0, frame.length - HEADER_BYTES);
    for (let at = 0; at < frame.length; ) at += writeSync(this.#descriptor, frame, at);
  }
}

/** So much is read at once: most frames are smaller, and come with one call of the system. */
const AT_ONCE = 16_384;

/** Reads the frames that come out of a pipe. */
export class FrameReader {
  readonly #descriptor: number;
  readonly #buffer = Buffer.allocUnsafeSlow(AT_ONCE);
  #begin = 0;
  #end = 0;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  /**
   * Waits for a frame. Its payload is there until the next one is read.
   *
   * @returns `undefined` where the other end is closed
   * @throws RangeError where the announced length is beyond `maxBytes`; no room is made for it then
   */
  read(maxBytes: number): Frame | undefined {
    while (this.#end - this.#begin < HEADER_BYTES) if (!this.#readMore()) return undefined;
    const length = this.#buffer.readUInt32LE(this.#begin);
    const kind = this.#buffer.readUInt8(this.#begin + 4);
    const id = this.#buffer.readUInt32LE(this.#begin + 5);
    if (length > maxBytes)
      throw new RangeError(`a frame of ${length} bytes was announced, ${maxBytes} are allowed`);
    const begin = this.#begin + HEADER_BYTES;
    this.#begin = Math.min(this.#end, begin + length);
    if (begin + length <= this.#end)
      return { kind, id, payload: this.#buffer.subarray(begin, begin + length) };
    const payload = Buffer.allocUnsafe(length);
    let at = this.#buffer.copy(payload, 0, begin, this.#end);
    while (at < length) {
      const read = readSync(this.#descriptor, payload, at, length - at, null);
      if (read === 0) return undefined;
      at += read;
    }
    return { kind, id, payload };
  }

  #readMore(): boolean {
    this.#buffer.copyWithin(0, this.#begin, this.#end);
    this.#end -= this.#begin;
    this.#begin = 0;
    const read = readSync(this.#descriptor, this.#buffer, this.#end, AT_ONCE - this.#end, null);
    this.#end += read;
    return read > 0;
  }
}
