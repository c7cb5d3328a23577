import { z } from 'zod';
import { InputError } from '../../../engine/course/input-error.ts';
import { placeAt } from './csv-kinds.ts';
import { readTime } from './export-time.ts';
import { aPerson, type Export, type Person } from './person.ts';

const Submission = z.looseObject({ commit: z.string(), datetime: z.string() });

/** Classroom 50's `scores.json`, `classroom50/scores/v1`: by assignment who handed in which commits, the newest first. */
const Scores = z.looseObject({
  schema: z.literal('classroom50/scores/v1'),
  assignments: z.record(
    z.string(),
    z.looseObject({
      entries: z.array(
        z.looseObject({
          owner: z.string(),
          member_usernames: z.array(z.string()).optional(),
          submissions: z.array(Submission),
        }),
      ),
    }),
  ),
});

/** The repositories of an organisation, as GitHub's interface and `gh repo list --json name,url` list them. */
const Repositories = z.array(
  z.looseObject({ name: z.string(), html_url: z.string().optional(), url: z.string().optional() }),
);

/** Repositories by their names, of which one ends with the account of its student. */
export interface RepositoryList {
  what: string;
  repositories: { name: string; address: string }[];
}

/**
 * Reads what Classroom 50 or GitHub gives out as JSON.
 *
 * @param assignment which of several, where there are several
 * @throws InputError where it is neither, or holds several assignments and none is named
 */
export function readJsonExport(
  text: string,
  file: string,
  { timeZone, assignment }: { timeZone: string; assignment?: string },
): Export | RepositoryList {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file}: is no JSON: ${(error as Error).message}`);
  }
  const scores = Scores.safeParse(content);
  if (scores.success) return peopleOf(scores.data, file, timeZone, assignment);
  const list = Repositories.safeParse(content);
  if (list.success && list.data.length > 0) {
    const repositories = list.data.map(({ name, html_url, url = '' }) => ({
      name,
      address: html_url ?? url,
    }));
    return { what: "GitHub's list of repositories", repositories };
  }
  throw new InputError(
    `${file}: is no export that is known: of JSON these are Classroom 50's scores.json and GitHub's list of repositories (gh repo list ORG --json name,url --limit 1000)`,
  );
}

function peopleOf(
  { assignments }: z.infer<typeof Scores>,
  file: string,
  timeZone: string,
  assignment: string | undefined,
): Export {
  const names = Object.keys(assignments);
  const name = assignment ?? (names.length === 1 ? names[0]! : undefined);
  if (name === undefined || !Object.hasOwn(assignments, name)) {
    throw new InputError(`${file}: holds the assignments ${names.join(', ')}: name one with --assignment`);
  }
  const warnings: Export['warnings'] = [];
  const people = assignments[name]!.entries.flatMap(
    ({ owner, member_usernames: members = [], submissions }): Person[] => {
      const time = readTime(timeZone, (what) => warnings.push({ line: 1, what: `${owner}: ${what}` }));
      const places = submissions.flatMap(({ commit, datetime }) => placeAt(commit, time(datetime)));
      const all = members.length > 0 ? members : [owner];
      return all.map((github) =>
        aPerson(1, { id: github, github, group: all.length > 1 ? owner : '', places }),
      );
    },
  );
  return { what: `Classroom 50's scores of ${name}`, hasIds: false, people, warnings };
}
