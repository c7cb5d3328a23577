import { CodecError, type CodecLimits, type Plain, ROOM, Tag, TYPED_ARRAYS } from './plain.ts';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes bytes to fresh plain values, whoever wrote them.
 *
 * @throws CodecError where the bytes are cut, overlong, unknown or beyond the limits
 */
export function decode(bytes: Uint8Array, limits: CodecLimits): Plain {
  if (bytes.length > limits.bytes) throw new CodecError(`is larger than ${limits.bytes} bytes`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  let elements = 0;
  const take = (count: number): number => {
    const start = at;
    if (count > bytes.length - start) throw new CodecError('is cut short');
    at += count;
    return start;
  };
  const addElements = (more: number): void => {
    elements += more;
    if (elements > limits.elements) throw new CodecError(`has more than ${limits.elements} elements`);
  };
  /** A number of elements that the bytes still to come can hold, at `size` bytes each at least. */
  const takeCount = (size: number): number => {
    const count = view.getUint32(take(4), true);
    addElements(count + ROOM.plain);
    if (count * size > bytes.length - at) throw new CodecError('is cut short');
    return count;
  };
  const takeBytes = (): Uint8Array => {
    const length = view.getUint32(take(4), true);
    const start = take(length);
    return bytes.subarray(start, start + length);
  };
  const text = (): string => {
    try {
      return UTF8.decode(takeBytes());
    } catch (error) {
      if (error instanceof CodecError) throw error;
      throw new CodecError('holds text that is not UTF-8');
    }
  };
  const read = (depth: number): Plain => {
    const tag = bytes[take(1)];
    if (depth >= limits.depth && (tag === Tag.array || tag === Tag.object || tag === Tag.numbers)) {
      throw new CodecError(`is nested deeper than ${limits.depth} levels`);
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
        return view.getFloat64(take(8), true);
      case Tag.string:
        return text();
      case Tag.numbers: {
        const count = takeCount(8);
        const start = take(8 * count);
        const numbers = new Array<number>(count);
        for (let index = 0; index < count; index++) numbers[index] = view.getFloat64(start + 8 * index, true);
        return numbers;
      }
      case Tag.array: {
        const count = takeCount(1);
        const items: Plain[] = [];
        for (let index = 0; index < count; index++) items.push(read(depth + 1));
        return items;
      }
      case Tag.object: {
        const count = takeCount(5);
        const fields: { [key: string]: Plain } = {};
        for (let index = 0; index < count; index++) {
          const key = text();
          if (key === '__proto__') throw new CodecError('has a field named __proto__');
          fields[key] = read(depth + 1);
        }
        return fields;
      }
      case Tag.typedArray: {
        addElements(ROOM.typedArray);
        const TypedArray = TYPED_ARRAYS[bytes[take(1)]!];
        const content = takeBytes();
        if (!TypedArray || content.length % TypedArray.BYTES_PER_ELEMENT !== 0) {
          throw new CodecError('holds an unknown typed array');
        }
        // A copy: the bytes lie in a larger buffer, and not aligned.
        return new TypedArray(new Uint8Array(content).buffer);
      }
      default:
        throw new CodecError('holds something unknown');
    }
  };
  const value = read(0);
  if (at !== bytes.length) throw new CodecError('has bytes left over');
  return value;
}
