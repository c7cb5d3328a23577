import type { RepositoryList } from './json-exports.ts';
import { aPlace, type Export, type Person, type Place } from './person.ts';

/** People that several exports know of, and what was found on the way. */
export interface Joined {
  people: Person[];
  /** What a reader has to look into, with the file and the line where there is one. */
  warnings: string[];
}

/** One export, and the file that it was read from. */
export type FromFile = (Export | RepositoryList) & { file: string };

/**
 * Joins what several exports know of the same people: who has the same id, e-mail address, login or account of GitHub
 * in two of them is one. Ids are those of an LMS, where one of the exports is of an LMS.
 */
export function joinPeople(exports: FromFile[]): Joined {
  const lists = exports.filter((one) => 'people' in one);
  const joined: (Person & { hasId: boolean })[] = [];
  const warnings: string[] = [];
  for (const { file, what, hasIds, people, warnings: found } of lists) {
    warnings.push(...found.map((one) => `${file}:${one.line}: ${one.what}`));
    for (const person of people) {
      const [one, ...more] = joined.filter((other) => isSame(other, person));
      if ([one, ...more].filter((other) => other?.hasId).length > 1) {
        const ids = [one!, ...more].map(({ id }) => id).join(' and ');
        warnings.push(`${file}:${person.line}: ${what}: may be ${ids}, and is left out`);
      } else if (one) {
        // Two that nobody knew to be one.
        for (const other of more) {
          complete(one, other, other.hasId);
          joined.splice(joined.indexOf(other), 1);
        }
        complete(one, person, hasIds);
      } else joined.push({ ...person, extensions: { ...person.extensions }, hasId: hasIds });
    }
  }
  for (const list of exports) if ('repositories' in list) warnings.push(...addRepositories(joined, list));
  return { people: joined.map(({ hasId, ...person }) => person), warnings };
}

const KEYS = ['id', 'email', 'login', 'github', 'canvasId'] as const;

function isSame(one: Person, other: Person): boolean {
  const plain = (text: string): string => text.trim().toLowerCase();
  if (KEYS.some((key) => one[key] !== '' && plain(one[key]) === plain(other[key]))) return true;
  // Students told GitHub Classroom who they are by any of these.
  const names = (person: Person): string[] =>
    [person.id, person.email, person.login].filter(Boolean).map(plain);
  const mine = new Set(names(one));
  return names(other).some((name) => mine.has(name)) || isNamed(one, other) || isNamed(other, one);
}

/** Whether one is known by the other's name, and by nothing else. */
const isNamed = (one: Person, { id, email, login }: Person): boolean =>
  one.name !== '' && id === one.name && email === '' && login === '';

/** What another export knows besides. */
function complete(one: Person & { hasId: boolean }, other: Person, hasIds: boolean): void {
  if (hasIds && !one.hasId) Object.assign(one, { id: other.id, hasId: true });
  for (const key of [
    'name',
    'email',
    'section',
    'group',
    'login',
    'canvasId',
    'participant',
    'github',
  ] as const) {
    if (one[key] === '') one[key] = other[key];
  }
  Object.assign(one.extensions, other.extensions);
  one.places = joinPlaces(one.places, other.places);
}

/** Times without a place are those of the one place; where both have one, the newer export's counts. */
function joinPlaces(one: Place[], other: Place[]): Place[] {
  const isPlace = ({ repo, path }: Place): boolean => repo !== '' || path !== '';
  const placed = [one, other].filter((places) => places.some(isPlace)).at(-1);
  if (!placed) return other.length > 0 ? other : one;
  const [bare] = [one, other].filter((places) => !places.some(isPlace)).flat();
  if (placed.length > 1 || bare?.submittedAt === undefined) return placed;
  return placed.map((place) => ({ submittedAt: bare.submittedAt!, ...place }));
}

/** Gives each student the repository whose name ends with the student's account. */
function addRepositories(
  people: Person[],
  { file, what, repositories }: RepositoryList & { file: string },
): string[] {
  const warnings: string[] = [];
  for (const person of people) {
    if (person.github === '' || person.places.some(({ repo }) => repo !== '')) continue;
    const ending = `-${person.github.toLowerCase()}`;
    const own = repositories.filter(({ name }) => name.toLowerCase().endsWith(ending));
    const [only, ...more] = own;
    if (more.length > 0) {
      warnings.push(
        `${file}: ${what}: ${person.id} may have ${own.map(({ name }) => name).join(' or ')}, and gets none`,
      );
    } else if (only) person.places = joinPlaces(person.places, [aPlace({ repo: only.address })]);
  }
  return warnings;
}
