import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOT, readCourse } from '../course/course.ts';
import type { Dataset, DatasetFile } from '../course/dataset.ts';
import { checkedFile } from './checked-file.ts';
import { BRIGHTNESS, type Examples, requireSelection, type Selection } from './examples.ts';
import { readIdx } from './read-idx.ts';
import { readImages } from './read-images.ts';

/** The magic number of a file of labels. */
const LABELS = 2049;

/** Where else than in `course.json` and its packages to look. */
export interface Places {
  /** What is declared; by default by the course. */
  datasets?: Dataset[];
  /** Where the files are; by default where they are declared to be. */
  folder?: string;
}

/**
 * Loads images of a data set that `course.json` declares, in the order of its files.
 *
 * Every file is checked against its declaration, so that an altered one never passes for the real one.
 *
 * @param name of the data set
 * @param split as the declaration names it
 * @throws RangeError where there is no such data set or split, or it has not that many images
 * @throws Error saying which file is missing, cut or altered, and what to do
 */
export function loadDataset(
  name: string,
  split: string,
  selection: Selection = {},
  { datasets = readCourse().datasets, folder }: Places = {},
): Examples {
  const dataset = datasets.find((one) => one.name === name);
  if (!dataset) throw new RangeError(`course.json declares no data set "${name}"`);
  if (!Object.hasOwn(dataset.splits, split)) {
    const splits = Object.keys(dataset.splits).join(', ');
    throw new RangeError(`the data set ${name} has no split "${split}", but ${splits}`);
  }
  const from = folder ?? folderOf(dataset);
  const read = (file: DatasetFile) => checkedFile(from, file, remedyOf(dataset));
  if (dataset.reader === 'images') return readImages(dataset.splits[split]!, selection, read);
  const files = dataset.splits[split]!;
  const images = readIdx(read(files.images));
  const labels = readIdx(read(files.labels), LABELS);
  const [available, ...shape] = images.shape as [number, ...number[]];
  if (labels.shape.join() !== String(available)) {
    throw new Error(`${files.labels.file} must hold ${available} labels, one for each image`);
  }
  const { offset, count } = requireSelection(selection, available);
  const area = images.data.length / available;
  const cells = new Float32Array(count * area);
  const start = offset * area;
  for (let index = 0; index < cells.length; index++) cells[index] = BRIGHTNESS[images.data[start + index]!]!;
  return { images: cells, shape, labels: labels.data.slice(offset, offset + count), count };
}

/** What brings its files back. */
const remedyOf = ({ name, package: from, folder }: Dataset): string =>
  from ? `Run "npm ci" to install ${name} again.` : `"git checkout -- ${folder}" brings ${name} back.`;

/** Where npm put the package, wherever Node itself would find it from the course; or the course's own folder. */
function folderOf({ name, package: from, folder }: Dataset): string {
  if (!from) return join(ROOT, folder);
  try {
    const require = createRequire(join(ROOT, 'package.json'));
    return join(dirname(require.resolve(`${from}/package.json`)), folder);
  } catch (cause) {
    throw new Error(`${name} is not installed: the package ${from} is missing. Run "npm ci".`, { cause });
  }
}
