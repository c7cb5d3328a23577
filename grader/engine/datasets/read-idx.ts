/** An array as an IDX file holds it. */
export interface IdxArray {
  /** The length of each dimension, outermost first: images are count × rows × columns, labels just count. */
  shape: number[];
  /** The elements, the last dimension running fastest: a view of the bytes that were read, not a copy. */
  data: Uint8Array;
}

/**
 * Reads an IDX file of unsigned bytes, a format of data sets of images.
 *
 * The header is big-endian: a magic number (two zero bytes, the element type, here 0x08 for unsigned bytes, and
 * the number of dimensions), then the length of each dimension in 32 bits. The elements follow to the end of the
 * file. So images begin with 2051 = 0x0803, labels with 2049 = 0x0801.
 *
 * @param bytes the whole file
 * @param magic demand this magic number: 2051 for images, 2049 for labels
 * @throws Error where the magic number is another one, or the file is cut or overlong
 */
export function readIdx(bytes: Uint8Array, magic?: number): IdxArray {
  if (bytes.length < 4) {
    throw new Error(`not an IDX file: the header needs at least 4 bytes, the file has ${bytes.length}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = view.getUint32(0);
  const dimensions = found & 0xff;
  if (magic !== undefined && found !== magic) {
    throw new Error(`the magic number is ${found}, it must be ${magic}`);
  }
  if (found >>> 8 !== 0x08 || dimensions === 0) {
    throw new Error(
      `not an IDX file of bytes: the magic number is ${found} (2051 stands for images, 2049 for labels)`,
    );
  }
  const start = 4 + 4 * dimensions;
  if (bytes.length < start) {
    throw new Error(
      `the file is cut: a header for ${dimensions} dimensions needs ${start} bytes, the file has ${bytes.length}`,
    );
  }
  const shape = Array.from({ length: dimensions }, (_, index) => view.getUint32(4 + 4 * index));
  const expected = start + shape.reduce((product, length) => product * length, 1);
  if (bytes.length !== expected) {
    throw new Error(
      `the file is ${bytes.length < expected ? 'cut' : 'overlong'}: ` +
        `${shape.join('×')} elements need ${expected} bytes, the file has ${bytes.length}`,
    );
  }
  return { shape, data: bytes.subarray(start) };
}
