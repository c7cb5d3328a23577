import { CodecError, SHORT } from './plain.ts';

const UTF8 = new TextEncoder();

/** So much room is kept from one use to the next. */
const KEPT = 1_048_576;

/** Writes numbers, little endian, and texts into a buffer that grows up to a limit, and that is used again and again. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  #limit = { bytes: Number.POSITIVE_INFINITY, length: Number.POSITIVE_INFINITY };

  /** Begins anew. */
  begin(): void {
    this.#length = 0;
    if (this.#bytes.length > KEPT) this.#makeRoom(1024);
  }

  /** From here on it may be so many bytes. */
  limit(bytes: number): void {
    this.#limit = { bytes, length: this.#length + bytes };
  }

  #makeRoom(size: number): void {
    const room = new Uint8Array(size);
    room.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = room;
    this.#view = new DataView(room.buffer);
  }

  #reserve(count: number): number {
    const at = this.#length;
    const needed = at + count;
    if (needed > this.#limit.length) throw new CodecError(`is larger than ${this.#limit.bytes} bytes`);
    if (needed > this.#bytes.length) this.#makeRoom(Math.max(needed, this.#bytes.length * 2));
    this.#length = needed;
    return at;
  }

  byte(value: number): void {
    const at = this.#reserve(1);
    this.#bytes[at] = value;
  }

  count(value: number): void {
    const at = this.#reserve(4);
    this.#view.setUint32(at, value, true);
  }

  /** Puts a count in the place of one that was written before. */
  countAt(at: number, value: number): void {
    this.#view.setUint32(at, value, true);
  }

  number(value: number): void {
    const at = this.#reserve(8);
    this.#view.setFloat64(at, value, true);
  }

  numbers(values: number[]): void {
    const at = this.#reserve(8 * values.length);
    for (let index = 0; index < values.length; index++)
      this.#view.setFloat64(at + 8 * index, values[index]!, true);
  }

  bytes(values: Uint8Array): void {
    const at = this.#reserve(values.length);
    this.#bytes.set(values, at);
  }

  /** A text as UTF-8, with its length in bytes before it. */
  text(text: string): void {
    if (this.#ascii(text)) return;
    const bytes = UTF8.encode(text);
    this.count(bytes.length);
    this.bytes(bytes);
  }

  /** Most texts are the names of functions and fields. @returns false, with nothing written, where this one is not */
  #ascii(text: string): boolean {
    const { length } = text;
    if (length > SHORT) return false;
    for (let index = 0; index < length; index++) if (text.charCodeAt(index) > 0x7f) return false;
    this.count(length);
    const at = this.#reserve(length);
    for (let index = 0; index < length; index++) this.#bytes[at + index] = text.charCodeAt(index);
    return true;
  }

  /** What was written since it began: gone when it begins anew. */
  result(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
