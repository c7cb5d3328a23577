import Papa from 'papaparse';
import type { Person } from './person.ts';

const COLUMNS: [string, (person: Person) => string][] = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
  ['email', ({ email }) => email],
  ['section', ({ section }) => section],
  ['group', ({ group }) => group],
  ['login', ({ login, id }) => (login === id ? '' : login)],
  ['canvas_id', ({ canvasId, id }) => (canvasId === id ? '' : canvasId)],
  ['participant', ({ participant }) => participant],
  ['github', ({ github, id }) => (github === id ? '' : github)],
];

const PLACES = ['repo', 'ref', 'path', 'submitted_at'];

/** A roster of these people: a row an attempt, and no column in which nothing stands. */
export function writeRoster(people: Person[]): string {
  const extensions = [...new Set(people.flatMap((person) => Object.keys(person.extensions)))].sort();
  const columns = [...COLUMNS.map(([name]) => name), ...PLACES, ...extensions];
  const rows = people.flatMap((person) => {
    const who = COLUMNS.map(([, cell]) => cell(person));
    const more = extensions.map((column) => person.extensions[column] ?? '');
    const places = person.places.length > 0 ? person.places : [{ repo: '', ref: '', path: '' }];
    return places.map(({ repo, ref, path, submittedAt }) => [
      ...who,
      ...[repo, ref, path, submittedAt === undefined ? '' : new Date(submittedAt).toISOString()],
      ...more,
    ]);
  });
  const kept = columns.map((_, index) => index === 0 || rows.some((row) => row[index] !== ''));
  const only = <Item>(items: Item[]): Item[] => items.filter((_, index) => kept[index]);
  return `${Papa.unparse({ fields: only(columns), data: rows.map(only) }, { newline: '\n' })}\n`;
}
