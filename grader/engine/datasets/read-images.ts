import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { BRIGHTNESS, type Examples, requireSelection, type Selection } from './examples.ts';

/** Reads the bytes of one file, or throws. */
type Read<File> = (file: File) => Uint8Array;

/**
 * PNG images of eight bits a channel, all of one size; transparency is left out. The folder that an image is in says
 * what it is, and labels count the folders in alphabetical order.
 *
 * @throws Error naming the file that is no such image, or of another size than the first
 */
export function readImages<File extends { file: string }>(
  files: File[],
  selection: Selection,
  read: Read<File>,
): Examples {
  const folderOf = ({ file }: File): string => basename(dirname(file));
  const names = [...new Set(files.map(folderOf))].sort();
  const { offset, count } = requireSelection(selection, files.length);
  const chosen = files.slice(offset, offset + count);
  const decoded = (chosen.length > 0 ? chosen : files.slice(0, 1)).map((file) =>
    decodedPng(file.file, read(file)),
  );
  const { shape } = decoded[0]!;
  decoded.forEach((image, index) => {
    if (image.shape.join() === shape.join()) return;
    throw new Error(
      `${chosen[index]!.file} has ${image.shape.join('×')} cells, ${chosen[0]!.file} has ${shape.join('×')}: all images of a data set are of one size`,
    );
  });
  const area = shape.reduce((product, length) => product * length, 1);
  const images = new Float32Array(count * area);
  for (const [index, { cells }] of decoded.slice(0, count).entries()) images.set(cells, index * area);
  return {
    images,
    shape,
    labels: Uint8Array.from(chosen, (file) => names.indexOf(folderOf(file))),
    names,
    count,
  };
}

function decodedPng(file: string, bytes: Uint8Array): { shape: number[]; cells: Float32Array } {
  // Loaded only where images are: the checks of most courses do without.
  const { decode }: typeof import('fast-png') = createRequire(import.meta.url)('fast-png');
  let png: ReturnType<typeof decode>;
  try {
    png = decode(bytes);
  } catch (error) {
    throw new Error(`${file} is no PNG image: ${(error as Error).message}`, { cause: error });
  }
  const { width, height, channels, depth, data, palette } = png;
  if (depth !== 8 || palette) throw new Error(`${file} must have eight bits a channel, and no palette`);
  const colours = channels < 3 ? 1 : 3;
  const area = width * height;
  const cells = new Float32Array(colours * area);
  for (let channel = 0; channel < colours; channel++) {
    for (let at = 0; at < area; at++)
      cells[channel * area + at] = BRIGHTNESS[data[at * channels + channel]!]!;
  }
  return { shape: colours === 1 ? [height, width] : [colours, height, width], cells };
}
