import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { repositoryUrl } from '../sources/repository-url.ts';
import { PROBLEM_KINDS } from '../sources/unavailable.ts';
import { type Extensions, readExtension } from './extension.ts';
import { readHistoryCells } from './history-columns.ts';
import type { Member, Source } from './member.ts';
import type { CsvRow, Faults } from './parse-csv.ts';
import { sourceOf } from './source-of.ts';
import { suspiciousId } from './suspicious-id.ts';
import { tableTime } from './table-time.ts';

/** Characters that have no business in a name, and would take effect in a terminal or a log. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that are looked for
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;

/** One row of a roster: an attempt, of which 0 says that nobody numbered it yet. */
export type RosterRow = Member & { line: number; group: string };

/** What reads the rows of one roster. */
export interface RosterReading {
  folder: string;
  timeZone: string;
  faults: Faults;
  warn(line: number, what: string): void;
}

/** Reads a row; `undefined` where its place is wrong. Faults are told of, all of them. */
export function rosterRow(
  { line, cells }: CsvRow,
  { folder, timeZone, faults, warn }: RosterReading,
): RosterRow | undefined {
  const fault = (what: string): void => faults.add(line, what);
  const { id = '', name = '', email = '', section = '', group = '' } = cells;
  const { login = '', canvas_id = '', participant = '', attempt = '' } = cells;
  const { path = '', repo = '', ref = '', submitted_at = '', problem = '' } = cells;
  requireId(id, fault);
  for (const [column, cell] of Object.entries(cells)) {
    if (CONTROL.test(cell)) fault(`has a control character or a line break in the column "${column}"`);
  }
  const mangled = suspiciousId(id);
  if (mangled) warn(line, `the id "${id}" is ${mangled}, which a spreadsheet may have made of another`);
  if (attempt !== '' && !/^[1-9]\d{0,3}$/.test(attempt))
    fault(`attempt must be a number from 1, got "${attempt}"`);
  const submittedAt =
    submitted_at === '' ? undefined : read('submitted_at', () => tableTime(submitted_at, timeZone), fault);
  const source = knownProblem(problem) ?? placeOf({ path, repo, ref }, folder, fault);
  if (!source) return undefined;
  const extensions = extensionsIn(cells, timeZone, fault);
  return {
    line,
    group,
    id,
    attempt: Number(attempt),
    name,
    email,
    section,
    ...(login === '' ? {} : { login }),
    ...(canvas_id === '' ? {} : { canvasId: canvas_id }),
    ...(participant === '' ? {} : { participant: participant.replace(/^\D*(?=\d+$)/, '') }),
    ...(submittedAt === undefined ? {} : { submittedAt }),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
    ...read('changed_at', () => readHistoryCells(cells), fault),
    source,
  };
}

function requireId(id: string, fault: (what: string) => void): void {
  if (id === '') fault('has no id');
  if (id.length > 200) fault(`has an id of ${id.length} characters; 200 are the most`);
  if (/\p{Cf}/u.test(id)) fault('has an id with an invisible character in it');
}

function extensionsIn(
  cells: Record<string, string>,
  timeZone: string,
  fault: (what: string) => void,
): Extensions {
  const extensions: Extensions = {};
  for (const [column, text] of Object.entries(cells)) {
    const form = /^(?:(\d\d) )?extension$/.exec(column);
    if (!form || text === '') continue;
    const extension = read(column, () => readExtension(text, timeZone), fault);
    if (extension) extensions[form[1] ?? 'all'] = extension;
  }
  return extensions;
}

/** Reads a cell; what is wrong with it becomes a fault. */
function read<T>(column: string, act: () => T, fault: (what: string) => void): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    fault(`${column} ${error.message}`);
    return undefined;
  }
}

/** Why there is no code, as the roster of a plan says it: `unreadable: the archive …`. */
function knownProblem(text: string): Source | undefined {
  const [, kind, message] = /^([a-z-]+): (.+)$/.exec(text) ?? [];
  const problem = PROBLEM_KINDS.find((one) => one === kind);
  return problem && message ? { kind: 'none', problem, message } : undefined;
}

/** The place of whoever has neither a path nor a repository. */
const NOTHING: Source = { kind: 'none', problem: 'no-submission', message: 'nothing was handed in' };

function placeOf(
  { path, repo, ref }: { path: string; repo: string; ref: string },
  folder: string,
  fault: (what: string) => void,
): Source | undefined {
  if (path !== '' && repo !== '') fault('has both a path and a repo: it must be one of them');
  else if (/\\|^[a-z]:/i.test(path) && !existsSync(resolve(folder, path))) {
    const plain = path.replaceAll('\\', '/');
    const other = /^[a-z]:/i.test(plain) ? 'write where it is on this machine' : `write ${plain}`;
    fault(`the path "${path}" is one of Windows, and there is none such here: ${other}`);
  } else if (path !== '') return sourceOf(resolve(folder, path));
  else if (repo === '') return NOTHING;
  else {
    try {
      return { kind: 'repository', ...repositoryUrl(repo, ref, folder) };
    } catch (error) {
      fault((error as Error).message);
    }
  }
  return undefined;
}
