import { CodecError } from './plain.ts';

/** Writes numbers, little endian, into a buffer that grows up to a limit. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  #reserve(count: number): number {
    const at = this.#length;
    const needed = at + count;
    if (needed > this.#limit) throw new CodecError(`is larger than ${this.#limit} bytes`);
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      grown.set(this.#bytes.subarray(0, at));
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
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

  result(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}
