import { z } from 'zod';
import type { ForeignRepository } from './foreign-repository.ts';
import { GitError } from './git.ts';
import type { GithubAccess } from './github-access.ts';
import { foldersIn, type History } from './history.ts';

/** One entry of GitHub's activity: a ref moved from one commit to another. */
const Push = z.object({
  before: z.string(),
  after: z.string().regex(/^[0-9a-f]{40,64}$/),
  ref: z.string(),
  timestamp: z.iso.datetime({ offset: true }),
});

const Activity = z.array(z.unknown());

type Push = z.infer<typeof Push>;

/** So many commits that are in the history no more are fetched. */
const MOST_LOST = 30;

/** Entries that GitHub hands out at a time, and how many pages of them are asked for. */
const A_PAGE = 100;
const MOST_PAGES = 10;

const TIMEOUT_MS = 20_000;

/**
 * When exercises as they are graded came to GitHub: each by the first push since which it did not change until then, also
 * where the history was written anew meanwhile. GitHub wrote these times, and nobody else can.
 *
 * @param url of the repository; those elsewhere have no such times
 * @param graded the ids of the exercises' folders, by their names
 * @param access.api GitHub's, or one like it
 * @returns by the same names; nothing of an exercise where nobody knows: the token may not read this, or GitHub knows no
 *   more
 */
export async function pushTimes(
  repository: ForeignRepository,
  history: History,
  url: string,
  graded: Record<string, string>,
  { api, token }: GithubAccess,
): Promise<Record<string, number>> {
  const name = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(\.git)?$/.exec(url)?.[1];
  if (name === undefined) return {};
  const all = await activityOf(`${api}/repos/${name}/activity`, token);
  const branch = all.find(({ after }) => after === history.tip)?.ref;
  const pushes = all.filter(({ ref }) => branch === undefined || ref === branch);
  const folders = await foldersOf(repository, history, pushes, Object.keys(graded));
  return Object.fromEntries(
    Object.entries(graded).flatMap(([exercise, tree]) => {
      const isGraded = ({ after }: Push): boolean => folders.get(after)?.[exercise] === tree;
      const newest = pushes.findIndex(isGraded);
      if (newest < 0) return [];
      const before = pushes.findIndex((push, index) => index > newest && !isGraded(push));
      const first = pushes.at(before < 0 ? -1 : before - 1)!;
      return [[exercise, Date.parse(first.timestamp)]];
    }),
  );
}

/** The pushes to a repository, the newest first; none where GitHub does not tell. */
async function activityOf(address: string, token: string): Promise<Push[]> {
  const pushes: Push[] = [];
  let next: string | undefined = `${address}?per_page=${A_PAGE}`;
  for (let page = 0; next !== undefined && page < MOST_PAGES; page++) {
    try {
      const response: Response = await fetch(next, {
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${token}`,
          'x-github-api-version': '2022-11-28',
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (!response.ok) break;
      const entries = Activity.parse(await response.json());
      pushes.push(...entries.flatMap((entry) => Push.safeParse(entry).data ?? []));
      next = nextIn(response.headers.get('link') ?? '', address);
    } catch {
      // Not reached, or no such answer: the times of the commits stand, and the doubt beside them.
      break;
    }
  }
  return pushes.toSorted((one, other) => Date.parse(other.timestamp) - Date.parse(one.timestamp));
}

/** The next page, where there is one: on the same server, whatever it says. */
function nextIn(link: string, address: string): string | undefined {
  const next = /<([^>]+)>;\s*rel="next"/.exec(link)?.[1];
  return next !== undefined && URL.parse(next)?.origin === URL.parse(address)?.origin ? next : undefined;
}

/** What the exercises were in each push, those included that are in no history any more. */
async function foldersOf(
  repository: ForeignRepository,
  history: History,
  pushes: Push[],
  exercises: string[],
): Promise<Map<string, Record<string, string>>> {
  const ids = [...new Set(pushes.map(({ after }) => after))];
  const known = new Map(
    ids.flatMap((id) => (history.commits.has(id) ? [[id, history.commits.get(id)!.folders]] : [])),
  );
  for (const id of ids.filter((one) => !known.has(one)).slice(0, MOST_LOST)) {
    try {
      await repository.fetchCommit(id);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      // GitHub keeps for a while only what was overwritten: pushes before that say nothing then.
      break;
    }
    const [found] = await foldersIn(repository, [id], exercises, history.placesOf);
    known.set(id, found!);
  }
  return known;
}
