import { Buffer } from 'node:buffer';
import { readSync, writeSync } from 'node:fs';

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

/** Writes a frame and returns when all of it is written. */
export function writeFrame(descriptor: number, { kind, id, payload }: Frame): void {
  const frame = Buffer.allocUnsafe(HEADER_BYTES + payload.length);
  frame.writeUInt32LE(payload.length, 0);
  frame.writeUInt8(kind, 4);
  frame.writeUInt32LE(id, 5);
  frame.set(payload, HEADER_BYTES);
  for (let at = 0; at < frame.length; ) at += writeSync(descriptor, frame, at);
}

/**
 * Waits for a frame.
 *
 * @returns `undefined` where the other end is closed
 * @throws RangeError where the announced length is beyond `maxBytes`; nothing of it is read then
 */
export function readFrame(descriptor: number, maxBytes: number): Frame | undefined {
  const header = readExactly(descriptor, HEADER_BYTES);
  if (!header) return undefined;
  const length = header.readUInt32LE(0);
  if (length > maxBytes)
    throw new RangeError(`a frame of ${length} bytes was announced, ${maxBytes} are allowed`);
  const payload = readExactly(descriptor, length);
  return payload && { kind: header.readUInt8(4), id: header.readUInt32LE(5), payload };
}

function readExactly(descriptor: number, count: number): Buffer | undefined {
  const buffer = Buffer.allocUnsafe(count);
  for (let at = 0; at < count; ) {
    const read = readSync(descriptor, buffer, at, count - at, null);
    if (read === 0) return undefined;
    at += read;
  }
  return buffer;
}
