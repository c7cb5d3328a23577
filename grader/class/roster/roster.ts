import { dirname } from 'node:path';
import { exportKind } from './exports/read-export.ts';
import type { Member } from './member.ts';
import { Faults, parseCsv } from './parse-csv.ts';
import { readTable } from './read-table.ts';
import { rosterColumn, similarColumn } from './roster-columns.ts';
import { type RosterReading, type RosterRow, rosterRow } from './roster-row.ts';

/** How a roster is read. */
export interface RosterOptions {
  /** Of times that name no offset. */
  timeZone: string;
  /** Told what is taken, but looks like a slip, with its line. */
  onWarning?(warning: string): void;
  /** The code may lie elsewhere: a roster that names no place is none the worse for it. */
  withoutPlaces?: boolean;
}

/**
 * Reads a roster: `id,name,email,section,group,login,canvas_id,participant,path|repo,ref,submitted_at,extension`, one
 * row an attempt. Only `id` must be there. Paths are relative to the roster; who has neither a path nor a repository
 * has handed nothing in. Several rows of one student are attempts, told apart by when they were handed in. Members of
 * a group have the place of the one who has one.
 *
 * @returns in the order of the rows; attempts numbered in the order of time
 * @throws InputError naming the line of each fault
 */
export function readRoster(file: string, { timeZone, onWarning, withoutPlaces }: RosterOptions): Member[] {
  const warn = (line: number, what: string): void => onWarning?.(`${file}:${line}: ${what}`);
  const rows = parseCsv(readTable(file, 'roster'), file, {
    required: ['id'],
    instead,
    columnOf: rosterColumn,
    onUnknown: (line, name) => warn(line, unknownColumn(name)),
  });
  const faults = new Faults(file);
  if (rows.length === 0) faults.add(1, 'names nobody: there is no row below the columns');
  else if (!withoutPlaces && !['path', 'repo', 'problem'].some((column) => column in rows[0]!.cells)) {
    faults.add(1, 'says nowhere where the code is: add a column path or repo');
  }
  const members = rows.flatMap(
    (row) => rosterRow(row, { folder: dirname(file), timeZone, faults, warn }) ?? [],
  );
  shareInGroups(members, faults);
  requireOwnPlaces(members, faults, warn);
  warnOfTwins(members, warn);
  numberAttempts(members, faults);
  faults.throwIfAny();
  return members.map(({ line, group, ...member }) => (group === '' ? member : { ...member, group }));
}

/** What to do with what an LMS or GitHub exported, which somebody took for a roster. */
function instead(columns: string[]): string | undefined {
  const kind = columns.some((name) => ['path', 'repo'].includes(name)) ? undefined : exportKind(columns);
  return kind && `is ${kind}, and no roster: npm run roster -- FILE --out class.csv makes one of it`;
}

function unknownColumn(name: string): string {
  const similar = similarColumn(name);
  return `the column "${name}" is not known${similar ? `: is it ${similar}?` : ', and does nothing'}`;
}

/** Whether a row names a place of its own. */
const hasPlace = ({ source }: RosterRow): boolean => source.kind !== 'none';

/** Who is in a group and has no place has that of the others. */
function shareInGroups(rows: RosterRow[], faults: Faults): void {
  const groups = Map.groupBy(
    rows.filter(({ group }) => group !== ''),
    ({ group }) => group,
  );
  for (const [group, members] of groups) {
    const placed = members.filter(hasPlace);
    const places = new Set(placed.map(({ source }) => JSON.stringify(source)));
    const [first] = placed;
    if (places.size === 1) {
      for (const row of members) {
        if (hasPlace(row)) continue;
        row.source = first!.source;
        if (first!.submittedAt !== undefined) row.submittedAt ??= first!.submittedAt;
      }
    } else if (places.size > 1 && placed.length < members.length) {
      const line = members.find((row) => !hasPlace(row))!.line;
      faults.add(line, `is in the group "${group}", which has several places: say which is that of this row`);
    }
  }
}

/** One place of several students is graded once; one place twice for one student is a slip. */
function requireOwnPlaces(rows: RosterRow[], faults: Faults, warn: RosterReading['warn']): void {
  const places = Map.groupBy(rows.filter(hasPlace), ({ source }) => JSON.stringify(source));
  for (const [first, ...others] of places.values()) {
    for (const { id, group, line } of others) {
      const what = `names the same ${first!.source.kind} as line ${first!.line}`;
      if (id === first!.id) faults.add(line, what);
      else if (group === '' || group !== first!.group) {
        warn(line, `${what}: it is graded once, and counts for both; a column group says that it is meant`);
      }
    }
  }
}

function warnOfTwins(rows: RosterRow[], warn: RosterReading['warn']): void {
  const seen = new Map<string, RosterRow>();
  for (const row of rows) {
    const key = row.id.normalize('NFKC').toLowerCase();
    const other = seen.get(key);
    if (other && other.id !== row.id) {
      warn(
        row.line,
        `the id "${row.id}" differs from "${other.id}" on line ${other.line} by little: are they two?`,
      );
    }
    seen.set(key, row);
  }
}

/** Numbers the attempts of each student, in the order that the roster tells, or of time. */
function numberAttempts(rows: RosterRow[], faults: Faults): void {
  for (const attempts of Map.groupBy(rows, ({ id }) => id).values()) {
    const [first, ...more] = attempts;
    if (first!.id === '') continue;
    const told = new Set(attempts.map(({ attempt }) => attempt));
    const times = new Set(attempts.map(({ submittedAt }) => submittedAt));
    if (told.size === attempts.length && !told.has(0)) {
      attempts.sort((one, other) => one.attempt - other.attempt);
    } else if (more.length > 0 && (times.size < attempts.length || times.has(undefined))) {
      const lines = attempts.map(({ line }) => line).join(', ');
      faults.add(
        first!.line,
        `"${first!.id}" stands on lines ${lines}: several attempts need different submitted_at`,
      );
    } else attempts.sort((one, other) => (one.submittedAt ?? 0) - (other.submittedAt ?? 0));
    attempts.forEach((member, index) => {
      member.attempt = index + 1;
    });
  }
}
