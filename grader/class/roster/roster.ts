import { dirname, resolve } from 'node:path';
import { zonedTime } from '../../engine/course/zoned-time.ts';
import { repositoryUrl } from '../sources/repository-url.ts';
import { PROBLEM_KINDS } from '../sources/unavailable.ts';
import { readHistoryCells } from './history-columns.ts';
import type { Member, Source } from './member.ts';
import { Faults, parseCsv } from './parse-csv.ts';
import { readTable } from './read-table.ts';
import { sourceOf } from './source-of.ts';

/** Characters that have no business in a name, and would take effect in a terminal or a log. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that are looked for
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;

/**
 * Reads a roster: `id,name,email,section,login,canvas_id,path|repo,ref,submitted_at`, one row an attempt. Only `id` and one of
 * `path` and `repo` must be there. Paths are relative to the roster. Several rows of one student are attempts, told
 * apart by when they were handed in.
 *
 * @param options.timeZone of times that name no offset
 * @returns in the order of the rows; attempts numbered in the order of time
 * @throws InputError naming the line of each fault
 */
export function readRoster(file: string, { timeZone }: { timeZone: string }): Member[] {
  const rows = parseCsv(readTable(file, 'roster'), file, ['id']);
  const faults = new Faults(file);
  const members: (Member & { line: number })[] = [];
  const places = new Map<string, number>();
  if (rows.length === 0) faults.add(1, 'names nobody: there is no row below the columns');
  for (const { line, cells } of rows) {
    const fault = (what: string): void => faults.add(line, what);
    const {
      id = '',
      name = '',
      email = '',
      section = '',
      login = '',
      canvas_id = '',
      path = '',
      repo = '',
      ref = '',
      submitted_at = '',
      problem = '',
    } = cells;
    if (id === '') fault('has no id');
    if (id.length > 200) fault(`has an id of ${id.length} characters; 200 are the most`);
    for (const [column, cell] of Object.entries(cells)) {
      if (CONTROL.test(cell)) fault(`has a control character or a line break in the column "${column}"`);
    }
    const submittedAt = timeOf(submitted_at, timeZone, fault);
    const source = knownProblem(problem) ?? placeOf({ path, repo, ref }, dirname(file), fault);
    if (!source) continue;
    const place = JSON.stringify(source);
    const other = source.kind === 'none' ? undefined : places.get(place);
    if (other !== undefined) fault(`names the same ${source.kind} as line ${other}`);
    places.set(place, line);
    members.push({
      line,
      id,
      attempt: 1,
      name,
      email,
      section,
      ...(login === '' ? {} : { login }),
      ...(canvas_id === '' ? {} : { canvasId: canvas_id }),
      ...(submittedAt === undefined ? {} : { submittedAt }),
      ...historyOf(cells, fault),
      source,
    });
  }
  numberAttempts(members, faults);
  faults.throwIfAny();
  return members.map(({ line, ...member }) => member);
}

function historyOf(
  cells: Record<string, string>,
  fault: (what: string) => void,
): ReturnType<typeof readHistoryCells> {
  try {
    return readHistoryCells(cells);
  } catch (error) {
    fault(`changed_at ${(error as Error).message}`);
    return {};
  }
}

/** Why there is no code, as the roster of a plan says it: `unreadable: the archive …`. */
function knownProblem(text: string): Source | undefined {
  const [, kind, message] = /^([a-z-]+): (.+)$/.exec(text) ?? [];
  const problem = PROBLEM_KINDS.find((one) => one === kind);
  return problem && message ? { kind: 'none', problem, message } : undefined;
}

function timeOf(text: string, timeZone: string, fault: (what: string) => void): number | undefined {
  if (text === '') return undefined;
  try {
    return zonedTime(text.replace(' ', 'T'), timeZone);
  } catch (error) {
    fault(`submitted_at ${(error as Error).message}`);
    return undefined;
  }
}

function placeOf(
  { path, repo, ref }: { path: string; repo: string; ref: string },
  folder: string,
  fault: (what: string) => void,
): Source | undefined {
  if (path !== '' && repo !== '') fault('has both a path and a repo: it must be one of them');
  else if (path !== '') return sourceOf(resolve(folder, path));
  else if (repo === '') fault('has neither a path nor a repo');
  else {
    try {
      return { kind: 'repository', ...repositoryUrl(repo, ref, folder) };
    } catch (error) {
      fault((error as Error).message);
    }
  }
  return undefined;
}

/** Numbers the attempts of each student, in the order of time. */
function numberAttempts(members: (Member & { line: number })[], faults: Faults): void {
  const byId = Map.groupBy(members, ({ id }) => id);
  for (const attempts of byId.values()) {
    const [first] = attempts;
    if (attempts.length === 1 || first!.id === '') continue;
    const times = new Set(attempts.map(({ submittedAt }) => submittedAt));
    if (times.size < attempts.length || times.has(undefined)) {
      const lines = attempts.map(({ line }) => line).join(', ');
      faults.add(
        first!.line,
        `"${first!.id}" stands on lines ${lines}: several attempts need different submitted_at`,
      );
    }
    attempts.sort((one, other) => one.submittedAt! - other.submittedAt!);
    attempts.forEach((member, index) => {
      member.attempt = index + 1;
    });
  }
}
