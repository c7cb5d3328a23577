import { dirname, relative } from 'node:path';
import { InputError } from '../../../engine/course/input-error.ts';
import { type CsvRow, parseCsv } from '../parse-csv.ts';
import { readTable } from '../read-table.ts';
import { rosterColumn } from '../roster-columns.ts';
import { suspiciousId } from '../suspicious-id.ts';
import { type Cell, CSV_KINDS, type CsvKind } from './csv-kinds.ts';
import { readTime } from './export-time.ts';
import { readGradescopeMetadata } from './gradescope-metadata.ts';
import { type RepositoryList, readJsonExport } from './json-exports.ts';
import { aPerson, aPlace, type Export } from './person.ts';

/** How an export is read. */
export interface ExportOptions {
  /** Of times that name no offset. */
  timeZone: string;
  /** Which one, where an export holds several assignments. */
  assignment?: string;
  /** The folder that paths of the roster will be relative to. */
  beside: string;
}

/**
 * Reads what an LMS or GitHub exported, whichever it is; a roster is taken too, to be completed.
 *
 * @throws InputError where it is none that is known
 */
export function readExport(
  file: string,
  { timeZone, assignment, beside }: ExportOptions,
): Export | RepositoryList {
  const text = readTable(file, 'export');
  const above = relative(beside, dirname(file)).replaceAll('\\', '/');
  const folder = above === '' ? '' : `${above}/`;
  if (/\.ya?ml$/i.test(file)) return readGradescopeMetadata(text, file, { timeZone, folder });
  if (/\.json$/i.test(file))
    return readJsonExport(text, file, { timeZone, ...(assignment ? { assignment } : {}) });
  const seen = new Map<string, number>();
  // Some have two columns of one name.
  const columnOf = (name: string): string => {
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before === 0 ? name : `${name} (${before + 1})`;
  };
  const rows = parseCsv(text, file, { required: [], columnOf });
  const columns = Object.keys(rows[0]?.cells ?? {});
  const kind = [...CSV_KINDS, ROSTER].find((one) =>
    one.columns.every((names) => names.some((name) => columns.includes(name))),
  );
  if (!kind) {
    const known = CSV_KINDS.map(({ what }) => what).join(', ');
    const has = columns.length > 0 ? `it has the columns ${columns.join(', ')}` : 'it has no rows';
    throw new InputError(
      `${file}: is no export that is known: ${has}; known are ${known}, and a roster of ours`,
    );
  }
  const found: Export = { what: kind.what, hasIds: kind.hasIds, people: [], warnings: [] };
  if (kind === ROSTER) found.warnings.push(...lostColumns(rows));
  for (const { line, cells: written } of rows) {
    const cells = kind === ROSTER ? inOurWords(written) : written;
    const cell: Cell = (...names) => names.map((name) => cells[name]).find((text) => text) ?? '';
    if (kind.isOther?.(cell)) continue;
    const time = readTime(timeZone, (what) => found.warnings.push({ line, what }));
    const person = kind.read(cell, line, { time, folder });
    for (const [column, text] of Object.entries(cells)) {
      if (/(^|^\d\d )extension$/.test(column) && text !== '') person.extensions[column] = text;
    }
    const mangled = suspiciousId(person.id);
    if (mangled) {
      const what = `the id "${person.id}" is ${mangled}, which a spreadsheet may have made of another`;
      found.warnings.push({ line, what });
    }
    if (person.id === '') found.warnings.push({ line, what: 'has no id, and is left out' });
    else found.people.push(person);
  }
  return found;
}

/** The cells of somebody's own roster under the columns' proper names: `Due` is `extension`. */
const inOurWords = (cells: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).map(([column, text]) => [rosterColumn(column) ?? column, text]));

/** What a roster that is made anew has of a roster. */
const CARRIED =
  /^(id|name|email|section|group|login|canvas_id|participant|github|path|repo|ref|submitted_at|(\d\d )?extension)$/;

/** The columns of a roster that say something and are not carried on. */
function lostColumns(rows: CsvRow[]): Export['warnings'] {
  const columns = Object.keys(rows[0]?.cells ?? {});
  return columns
    .filter((column) => !CARRIED.test(rosterColumn(column) ?? ''))
    .filter((column) => rows.some(({ cells }) => cells[column] !== ''))
    .map((column) => ({ line: 1, what: `the column "${column}" is not carried on` }));
}

/** A roster of ours: what somebody added by hand stays. */
const ROSTER: CsvKind = {
  what: 'a roster',
  columns: [['id']],
  hasIds: true,
  read: (cell, line, { time, folder }) => {
    const submittedAt = time(cell('submitted_at'));
    const place = aPlace({
      repo: cell('repo'),
      ref: cell('ref'),
      path: cell('path') && `${folder}${cell('path')}`,
      ...(submittedAt === undefined ? {} : { submittedAt }),
    });
    return aPerson(line, {
      id: cell('id'),
      name: cell('name'),
      email: cell('email'),
      section: cell('section'),
      group: cell('group'),
      login: cell('login'),
      canvasId: cell('canvas_id'),
      participant: cell('participant'),
      github: cell('github'),
      places: place.repo || place.path || submittedAt !== undefined ? [place] : [],
    });
  },
};

/** What an export is, where it is one of an LMS or of GitHub; told where somebody takes it for a roster. */
export const exportKind = (columns: string[]): string | undefined =>
  CSV_KINDS.find((one) => one.columns.every((names) => names.some((name) => columns.includes(name))))?.what;
