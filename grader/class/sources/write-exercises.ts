import { Buffer } from 'node:buffer';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCode } from '../../engine/sandbox/is-code.ts';
import type { Limits } from '../../engine/sandbox/limits.ts';
import type { ForeignRepository } from './foreign-repository.ts';
import { isFileMode, otherThanFiles, type TreeEntry } from './tree-entries.ts';
import { Unavailable } from './unavailable.ts';

/** The folder of an exercise in a repository. */
export interface ExerciseTree {
  /** `04-queues` */
  folder: string;
  /** `queues.ts` */
  module: string;
  /** The id of the folder as it is graded. */
  tree: string;
}

/** Longer names are in no folder of any system. */
const LONGEST_NAME = 255;

/**
 * Writes the modules of exercises and their helpers into a folder, as they would lie in a submission, and nothing else:
 * what is too large to be read is as large there and empty, what is no file is a folder there, so that both are told of
 * where they are imported.
 *
 * @throws Unavailable where something else stands in a module's place
 */
export async function writeExercises(
  repository: ForeignRepository,
  exercises: ExerciseTree[],
  folder: string,
  { files, fileBytes }: Pick<Limits, 'files' | 'fileBytes'>,
): Promise<void> {
  const trees = await repository.readTrees(exercises.map(({ tree }) => tree));
  const wanted = exercises.flatMap((exercise, index) =>
    codeOf(trees[index]!, exercise, files).map((entry) => ({
      ...entry,
      path: join(folder, exercise.folder, entry.name),
    })),
  );
  for (const exercise of exercises) mkdirSync(join(folder, exercise.folder), { recursive: true });
  const ids = [...new Set(wanted.filter(({ mode }) => isFileMode(mode)).map(({ id }) => id))];
  let found = await repository.lookUp(ids);
  if (found.includes(undefined)) {
    await repository.fetchFiles(
      exercises.map(({ tree }) => tree),
      fileBytes,
    );
    found = await repository.lookUp(ids);
  }
  const small = ids.filter((_, index) => (found[index]?.size ?? Infinity) <= fileBytes);
  const contents = new Map((await repository.read(small)).map((content, index) => [small[index]!, content]));
  for (const { mode, id, path } of wanted) {
    if (!isFileMode(mode)) {
      mkdirSync(path);
      continue;
    }
    writeFileSync(path, contents.get(id) ?? Buffer.alloc(0));
    if (!contents.has(id)) truncateSync(path, fileBytes + 1);
  }
}

/** The module of an exercise and as many of its helpers as are read. */
function codeOf(entries: TreeEntry[], { folder, module }: ExerciseTree, files: number): TreeEntry[] {
  // A folder that git would not make may hold a name twice.
  const byName = new Map(
    entries
      .filter(({ name }) => isCode(name) && Buffer.byteLength(name) <= LONGEST_NAME)
      .toReversed()
      .map((entry) => [entry.name, entry]),
  );
  const own = byName.get(module);
  const other = own && (otherThanFiles(own.mode) ?? (isFileMode(own.mode) ? undefined : 'a folder'));
  if (other) throw new Unavailable('unreadable', `${folder}/${module} is ${other}`);
  const helpers = [...byName.keys()]
    .filter((name) => name !== module)
    .sort()
    .slice(0, files);
  return [...(own ? [own] : []), ...helpers.map((name) => byName.get(name)!)];
}
