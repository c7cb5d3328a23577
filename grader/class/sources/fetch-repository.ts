import { rmSync } from 'node:fs';
import { type Exercise, folderOf, limitsOf, readCourse } from '../../engine/course/course.ts';
import { dueTime, showTime } from '../../engine/course/zoned-time.ts';
import { cleanLine } from '../../engine/sandbox/clean-text.ts';
import { makeOwnFolder } from '../../engine/sandbox/own-folder.ts';
import type { Repository } from '../roster/member.ts';
import { explainGit } from './explain-git.ts';
import { ForeignRepository } from './foreign-repository.ts';
import { GitError } from './git.ts';
import { githubAccess } from './github-access.ts';
import { type History, readHistory } from './history.ts';
import { type LastChange, lastChange, newestBefore } from './last-change.ts';
import { pushTimes } from './push-times.ts';
import { requireOwnObjects } from './require-own-objects.ts';
import { otherThanFiles } from './tree-entries.ts';
import { Unavailable } from './unavailable.ts';
import { writeExercises } from './write-exercises.ts';

/** How long one repository may take. */
const TIMEOUT_MS = 180_000;

/** What was fetched of a repository. */
export interface Fetched {
  repository: Repository;
  /** By exercise's id. */
  lastChanges: Record<string, LastChange>;
}

/** How a repository is fetched. */
export interface FetchOptions {
  exercises: Exercise[];
  /** By exercise's id: it is graded as it was at this time, in milliseconds since 1970. */
  deadlines?: Record<string, number>;
  timeoutMs?: number;
  now?: number;
}

/**
 * Fetches the code of exercises from a repository into an empty folder, and finds out when each was changed last.
 *
 * @param source.ref a branch, a tag, a whole commit id, or HEAD
 * @throws Unavailable saying why there is nothing to grade, in words for a TA
 */
export async function fetchRepository(
  { url, ref }: { url: string; ref: string },
  folder: string,
  { exercises, deadlines = {}, timeoutMs = TIMEOUT_MS, now = Date.now() }: FetchOptions,
): Promise<Fetched> {
  requireOwnObjects(url);
  const course = readCourse();
  const bare = makeOwnFolder('history');
  try {
    const repository = new ForeignRepository(bare, url, timeoutMs);
    const commits = await repository.fetchHistory(ref);
    if (commits.length === 0) throw new Unavailable('not-fetched', `"${ref}" of ${url} is no commit`);
    const history = await readHistory(repository, commits, exercises.map(folderOf));
    const graded = exercises.map((exercise) => {
      const from = commitAt(history, deadlines[exercise.id], folderOf(exercise));
      if (from !== undefined)
        return { exercise, from, tree: history.commits.get(from)!.folders[folderOf(exercise)] };
      const asked = new Set(Object.values(deadlines)).size > 1 ? ` for exercise ${exercise.id}` : '';
      const message = `the repository ${url} has no commit as early as that in "${ref}"${asked}`;
      throw new Unavailable('no-submission', message);
    });
    for (const { exercise, from, tree } of graded) {
      if (tree === undefined)
        await requireNothingElse(repository, from, history.placesOf(folderOf(exercise)));
    }
    const there = graded.flatMap(({ tree, ...one }) => (tree === undefined ? [] : [{ ...one, tree }]));
    if (there.length === 0) {
      const message = `the repository ${url} holds nothing of ${exercises.map(folderOf).join(', ')}`;
      throw new Unavailable('no-submission', message);
    }
    await writeExercises(
      repository,
      there.map(({ exercise, tree }) => ({
        folder: folderOf(exercise),
        module: `${exercise.slug}.ts`,
        tree,
      })),
      folder,
      limitsOf(course),
    );
    const lastChanges = await changesOf(repository, history, url, there, now);
    const froms = new Set(there.map(({ from }) => from));
    const commit = commits.find(({ id }) => froms.has(id))!.id;
    return { repository: { url, commit }, lastChanges };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new Unavailable('not-fetched', explainGit(error.message, url, ref));
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
}

/** An exercise, the commit that is graded, and the id of its folder there. */
interface Graded {
  exercise: Exercise;
  from: string;
  tree: string;
}

/** When exercises were changed last: as their commits say, or where these contradict each other as GitHub does. */
async function changesOf(
  repository: ForeignRepository,
  history: History,
  url: string,
  graded: Graded[],
  now: number,
): Promise<Record<string, LastChange>> {
  const { timeZone } = readCourse().policy;
  const show = (moment: number): string => showTime(moment, timeZone);
  const changes = graded.map(({ exercise, from, tree }) => {
    const folder = folderOf(exercise);
    const due = exercise.due === undefined ? undefined : dueTime(exercise.due, timeZone);
    return { id: exercise.id, folder, tree, change: lastChange(history, from, folder, { now, due, show }) };
  });
  const access = githubAccess();
  const doubtful = changes.filter(({ change }) => change.doubt !== undefined);
  if (access && doubtful.length > 0) {
    const trees = Object.fromEntries(doubtful.map(({ folder, tree }) => [folder, tree]));
    const times = await pushTimes(repository, history, url, trees, access);
    for (const { folder, change } of doubtful) {
      const at = times[folder];
      if (at === undefined) continue;
      change.at = at;
      change.doubt += `; it was pushed to GitHub at ${show(at)}, which counts`;
    }
  }
  return Object.fromEntries(changes.map(({ id, change }) => [id, change]));
}

const commitAt = (history: History, deadline: number | undefined, folder: string): string | undefined =>
  deadline === undefined ? history.tip : newestBefore(history, deadline, folder);

/** @throws Unavailable where something else than folders stands where an exercise is due */
async function requireNothingElse(
  repository: ForeignRepository,
  commit: string,
  places: string[],
): Promise<void> {
  const paths = new Set(places.flatMap((place) => [place.split('/').slice(0, -1).join('/'), place]));
  const entries = await repository.entriesAt(commit, [...paths].filter(Boolean));
  for (const { mode, name } of entries) {
    const other =
      otherThanFiles(mode) ?? (mode.startsWith('100') ? 'a file, where a folder is due' : undefined);
    if (other) throw new Unavailable('unreadable', `${cleanLine(name)} is ${other}`);
  }
}
