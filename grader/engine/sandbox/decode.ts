import { CodecError, type CodecLimits, type Plain, ROOM, SHORT, Tag, TYPED_ARRAYS } from './plain.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes bytes to fresh plain values, whoever wrote them.
 *
 * @throws CodecError where the bytes are cut, overlong, unknown or beyond the limits
 */
export function decode(bytes: Uint8Array, limits: CodecLimits): Plain {
  if (bytes.length > limits.bytes) throw new CodecError(`is larger than ${limits.bytes} bytes`);
  const decoder = new Decoder(bytes, limits);
  const value = decoder.value(0);
  decoder.end();
  return value;
}

class Decoder {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #limits: CodecLimits;
  #at = 0;
  #elements = 0;

  constructor(bytes: Uint8Array, limits: CodecLimits) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#limits = limits;
  }

  value(depth: number): Plain {
    const tag = this.#bytes[this.#take(1)];
    if (depth >= this.#limits.depth && (tag === Tag.array || tag === Tag.object || tag === Tag.numbers)) {
      throw new CodecError(`is nested deeper than ${this.#limits.depth} levels`);
    }
    switch (tag) {
      case Tag.undefined:
        return undefined;
      case Tag.null:
        return null;
      case Tag.false:
        return false;
      case Tag.true:
        return true;
      case Tag.number:
        return this.#view.getFloat64(this.#take(8), true);
      case Tag.string:
        return this.#text();
      case Tag.numbers:
        return this.#numbers();
      case Tag.array: {
        const count = this.#takeCount(1);
        const items: Plain[] = [];
        for (let index = 0; index < count; index++) items.push(this.value(depth + 1));
        return items;
      }
      case Tag.object: {
        const count = this.#takeCount(5);
        const fields: { [key: string]: Plain } = {};
        for (let index = 0; index < count; index++) {
          const key = this.#text();
          if (key === '__proto__') throw new CodecError('has a field named __proto__');
          fields[key] = this.value(depth + 1);
        }
        return fields;
      }
      case Tag.typedArray:
        return this.#typedArray();
      default:
        throw new CodecError('holds something unknown');
    }
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw new CodecError('has bytes left over');
  }

  #numbers(): number[] {
    const count = this.#takeCount(8);
    const start = this.#take(8 * count);
    const numbers = new Array<number>(count);
    for (let index = 0; index < count; index++)
      numbers[index] = this.#view.getFloat64(start + 8 * index, true);
    return numbers;
  }

  #typedArray(): Plain {
    this.#addElements(ROOM.typedArray);
    const TypedArray = TYPED_ARRAYS[this.#bytes[this.#take(1)]!];
    const length = this.#takeLength();
    const start = this.#take(length);
    if (!TypedArray || length % TypedArray.BYTES_PER_ELEMENT !== 0) {
      throw new CodecError('holds an unknown typed array');
    }
    // A copy: the bytes lie in a larger buffer, and not aligned.
    return new TypedArray(new Uint8Array(this.#bytes.subarray(start, start + length)).buffer);
  }

  #text(): string {
    const length = this.#takeLength();
    const start = this.#take(length);
    const end = start + length;
    if (length <= SHORT) {
      let text = '';
      let at = start;
      for (; at < end; at++) {
        const code = this.#bytes[at]!;
        if (code > 0x7f) break;
        text += String.fromCharCode(code);
      }
      if (at === end) return text;
    }
    try {
      return UTF8.decode(this.#bytes.subarray(start, end));
    } catch {
      throw new CodecError('holds text that is not UTF-8');
    }
  }

  #take(count: number): number {
    const start = this.#at;
    if (count > this.#bytes.length - start) throw new CodecError('is cut short');
    this.#at += count;
    return start;
  }

  #takeLength(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  /** A number of elements that the bytes still to come can hold, at `size` bytes each at least. */
  #takeCount(size: number): number {
    const count = this.#takeLength();
    this.#addElements(count + ROOM.plain);
    if (count * size > this.#bytes.length - this.#at) throw new CodecError('is cut short');
    return count;
  }

  #addElements(more: number): void {
    this.#elements += more;
    if (this.#elements > this.#limits.elements) {
      throw new CodecError(`has more than ${this.#limits.elements} elements`);
    }
  }
}
