import type { ByteWriter } from './byte-writer.ts';
import { CodecError, type CodecLimits, ROOM, Tag, TYPED_ARRAYS } from './plain.ts';

/**
 * Writes plain data as bytes. An object of a class counts by its own enumerable fields.
 *
 * @throws CodecError saying what cannot be encoded; what was written by then is of no use
 */
export function encode(value: unknown, limits: CodecLimits, writer: ByteWriter): void {
  writer.limit(limits.bytes);
  new Encoder(limits, writer).value(value, 0);
}

class Encoder {
  readonly #limits: CodecLimits;
  readonly #writer: ByteWriter;
  #elements = 0;

  constructor(limits: CodecLimits, writer: ByteWriter) {
    this.#limits = limits;
    this.#writer = writer;
  }

  value(value: unknown, depth: number): void {
    if (value === undefined) this.#writer.byte(Tag.undefined);
    else if (value === null) this.#writer.byte(Tag.null);
    else if (typeof value === 'boolean') this.#writer.byte(value ? Tag.true : Tag.false);
    else if (typeof value === 'number') {
      this.#writer.byte(Tag.number);
      this.#writer.number(value);
    } else if (typeof value === 'string') {
      this.#writer.byte(Tag.string);
      this.#writer.text(value);
    } else if (typeof value === 'object') {
      if (depth >= this.#limits.depth)
        throw new CodecError(`is nested deeper than ${this.#limits.depth} levels`);
      if (Array.isArray(value)) this.#array(value, depth);
      else this.#object(value, depth);
    } else throw new CodecError(`is a ${typeof value}, not plain data`);
  }

  #array(array: unknown[], depth: number): void {
    this.#count(array.length + ROOM.plain);
    if (isNumbers(array)) {
      this.#writer.byte(Tag.numbers);
      this.#writer.count(array.length);
      this.#writer.numbers(array);
      return;
    }
    this.#writer.byte(Tag.array);
    this.#writer.count(array.length);
    for (let index = 0; index < array.length; index++) this.value(array[index], depth + 1);
  }

  #object(object: object, depth: number): void {
    const kind = ArrayBuffer.isView(object)
      ? TYPED_ARRAYS.findIndex((TypedArray) => object instanceof TypedArray)
      : -1;
    if (kind >= 0) {
      this.#count(ROOM.typedArray);
      const { buffer, byteOffset, byteLength } = object as Float32Array;
      this.#writer.byte(Tag.typedArray);
      this.#writer.byte(kind);
      this.#writer.count(byteLength);
      this.#writer.bytes(new Uint8Array(buffer, byteOffset, byteLength));
      return;
    }
    if (typeof (object as { then?: unknown }).then === 'function') {
      throw new CodecError('is a Promise: return the value itself, without async');
    }
    const sort = Object.prototype.toString.call(object).slice(8, -1);
    if (sort !== 'Object') throw new CodecError(`is a ${sort}, not plain data`);
    const entries = Object.entries(object);
    this.#count(entries.length + ROOM.plain);
    this.#writer.byte(Tag.object);
    this.#writer.count(entries.length);
    for (const [key, field] of entries) {
      if (key === '__proto__') throw new CodecError('has a field named __proto__');
      this.#writer.text(key);
      this.value(field, depth + 1);
    }
  }

  #count(more: number): void {
    this.#elements += more;
    if (this.#elements > this.#limits.elements) {
      throw new CodecError(`has more than ${this.#limits.elements} elements`);
    }
  }
}

/** Numbers and nothing else. A hole is none: it must arrive as `undefined`. */
function isNumbers(array: unknown[]): array is number[] {
  for (let index = 0; index < array.length; index++) if (typeof array[index] !== 'number') return false;
  return array.length > 0;
}
