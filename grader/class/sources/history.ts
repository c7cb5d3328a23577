import type { Commit, ForeignRepository } from './foreign-repository.ts';
import { isFolderMode } from './tree-entries.ts';

/** A commit, with the ids of the folders of exercises in it: the same id, the same content. */
export interface DatedCommit extends Commit {
  folders: Record<string, string>;
}

/** How a repository came to what it is. */
export interface History {
  /** Where it ends now. */
  tip: string;
  commits: Map<string, DatedCommit>;
  /** Commits whose parents the repository does not have, although they have some. */
  cutOff: Set<string>;
  /** Where an exercise's folder may lie. */
  placesOf: (exercise: string) => string[];
}

/** In so many folders at the top a submission is looked for that lies one level down. */
const MOST_FOLDERS = 100;

/**
 * Finds the folders of exercises in all commits: in `exercises/` or beside it, at the top or one level down. So one that
 * only moved from one of these places to the other has not changed.
 *
 * @param commits the newest first
 * @param exercises the names of the folders, such as `04-queues`
 */
export async function readHistory(
  repository: ForeignRepository,
  commits: Commit[],
  exercises: string[],
): Promise<History> {
  const tip = commits[0]!.id;
  const above = await foldersAbove(repository, tip, exercises);
  const placesOf = (exercise: string): string[] =>
    above.flatMap((folder) => [`${folder}exercises/${exercise}`, `${folder}${exercise}`]);
  const ids = commits.map(({ id }) => id);
  const found = await foldersIn(repository, ids, exercises, placesOf);
  return {
    tip,
    commits: new Map(
      commits.map((commit, index) => [commit.id, { ...commit, folders: found[index]! }] as const),
    ),
    cutOff: repository.cutOff,
    placesOf,
  };
}

/** The ids of exercises' folders in each of some commits. */
export async function foldersIn(
  repository: ForeignRepository,
  commits: string[],
  exercises: string[],
  placesOf: (exercise: string) => string[],
): Promise<Record<string, string>[]> {
  const asked = commits.flatMap((commit) =>
    exercises.flatMap((exercise) => placesOf(exercise).map((place) => ({ commit, exercise, place }))),
  );
  const objects = await repository.lookUp(asked.map(({ commit, place }) => `${commit}:${place}`));
  const byCommit = new Map(commits.map((commit) => [commit, {} as Record<string, string>]));
  for (const [index, { commit, exercise }] of asked.entries()) {
    const object = objects[index];
    if (object?.type === 'tree') byCommit.get(commit)![exercise] ??= object.id;
  }
  return commits.map((commit) => byCommit.get(commit)!);
}

/** Where above the exercises lie: at the top, or where they are not, one level down too. */
async function foldersAbove(
  repository: ForeignRepository,
  tip: string,
  exercises: string[],
): Promise<string[]> {
  const lie = async (folder: string): Promise<boolean> => {
    const places = (exercise: string) => [`${folder}exercises/${exercise}`, `${folder}${exercise}`];
    const [found] = await foldersIn(repository, [tip], exercises, places);
    return Object.keys(found!).length > 0;
  };
  if (await lie('')) return [''];
  const [top] = await repository.lookUp([`${tip}^{tree}`]);
  if (!top) return [''];
  const [entries] = await repository.readTrees([top.id]);
  const folders = entries!.filter(({ mode, name }) => isFolderMode(mode) && !name.includes('\n'));
  for (const { name } of folders.slice(0, MOST_FOLDERS)) {
    if (await lie(`${name}/`)) return ['', `${name}/`];
  }
  return [''];
}
