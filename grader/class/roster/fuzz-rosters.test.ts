import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { InputError } from '../../engine/course/input-error.ts';
import { fuzzRuns } from '../../engine/sandbox/fuzz-runs.ts';
import { aCourse } from '../samples.ts';
import { joinPeople } from './exports/join-people.ts';
import { readExport } from './exports/read-export.ts';
import { writeRoster } from './exports/write-roster.ts';
import { Member } from './member.ts';
import { readOverrides } from './overrides.ts';
import { readRoster } from './roster.ts';

// In memory, where the system has such a place: thousands of files are written.
const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'fuzz-rosters-'));
afterAll(() => rmSync(root, { recursive: true }));

const COLUMNS = [
  ...[
    'id',
    'ID',
    'name',
    'E-Mail',
    'section',
    'group',
    'path',
    'repo',
    'ref',
    'submitted_at',
    'attempt',
    'extension',
  ],
  ...[
    '04 extension',
    '01 commit',
    '01 changed_at',
    'problem',
    'canvas_id',
    'participant',
    'photo',
    '',
    '\uFEFFid',
  ],
  ...[
    'exercise',
    'score',
    'reason',
    'by',
    'at',
    'Student',
    'Section',
    'SIS User ID',
    'github_username',
    'identifier',
  ],
  ...[
    'Email address',
    'First name',
    'Surname',
    'sid',
    'email',
    'student_repository_url',
    'roster_identifier',
  ],
];
const CELLS = [
  ...[
    '',
    '0101',
    'ada',
    'Ada',
    '1.2E+07',
    '03-May',
    '=1+1',
    '01',
    '9,5',
    '3.5',
    '1e308',
    '-1',
    'NaN',
    'x'.repeat(300),
  ],
  ...[
    'a/b',
    '../../etc',
    '.\\a',
    'C:\\a',
    'a.zip',
    'o/n',
    'https://github.com/o/n',
    'ext::sh -c x',
    '--upload-pack=x',
  ],
  ...[
    '2026-11-30T23:59',
    '2026-11-30 22:10:11 UTC',
    '99999-01-01T00:00',
    '3',
    '3 days',
    '0',
    '2026-02-30T10:00',
  ],
  ...[
    '\u200Bada',
    '\u202Eada',
    '::error::x',
    'a"b',
    'a\nb',
    '陈波',
    '\ud800',
    '\0',
    'unreadable: x',
    'HEAD',
    '-x',
  ],
];
const cell = fc.oneof(fc.constantFrom(...CELLS), fc.string({ unit: 'binary', maxLength: 12 }));
const table = fc
  .record({
    separator: fc.constantFrom(',', ';', '\t'),
    told: fc.constantFrom('', '', 'sep=;\n', '\uFEFF', 'sep=,\r\n'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    columns: fc.array(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...COLUMNS) }, { weight: 1, arbitrary: cell }),
      { maxLength: 9 },
    ),
    rows: fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 5 }),
    quoted: fc.boolean(),
    even: fc.boolean(),
  })
  .map(({ separator, told, end, columns, rows, quoted, even }) => {
    const write = (cells: string[]): string =>
      cells.map((text) => (quoted ? `"${text.replaceAll('"', '""')}"` : text)).join(separator);
    const filled = (cells: string[]): string[] => columns.map((_, index) => cells[index] ?? '');
    return told + [columns, ...rows.map((row) => (even ? filled(row) : row))].map(write).join(end);
  });
const bytes = fc.oneof(
  { weight: 8, arbitrary: table.map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((some) => Buffer.from(some)) },
  { weight: 1, arbitrary: table.map((text) => Buffer.from(text, 'utf16le')) },
);

/** Read, or refused in words that name the file; in no time. */
function requireSane<T>(content: Buffer, name: string, read: (file: string) => T): T | undefined {
  const file = join(root, name);
  writeFileSync(file, content);
  const start = process.cpuUsage();
  try {
    return read(file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).toContain(file);
    return undefined;
  } finally {
    // Processor time, in microseconds: other work on the machine does not count.
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  }
}

describe('whatever a table holds', () => {
  test('a roster', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const members = requireSane(content, 'roster.csv', (file) =>
          readRoster(file, { timeZone: 'Europe/Berlin', onWarning: () => {} }),
        );
        for (const member of members ?? []) expect(Member.parse(member)).toEqual(member);
        const attempts = members?.map(({ id, attempt }) => JSON.stringify([id, attempt]));
        expect(new Set(attempts).size).toBe(attempts?.length ?? 0);
      }),
      { numRuns: fuzzRuns(5_000) },
    );
  });

  test('overrides', () => {
    const { exercises } = aCourse();
    fc.assert(
      fc.property(bytes, (content) => {
        const overrides = requireSane(content, 'overrides.csv', (file) =>
          readOverrides(file, { exercises, timeZone: 'UTC' }),
        );
        for (const { score, at } of overrides ?? []) {
          expect(score >= 0 && score <= 4).toBe(true);
          expect(Number.isFinite(at)).toBe(true);
        }
      }),
      { numRuns: fuzzRuns(10_000) },
    );
  });

  test.each(['csv', 'yml', 'json'])('an export as %s', (ending) => {
    fc.assert(
      fc.property(
        fc.oneof(
          bytes,
          fc.json().map((text) => Buffer.from(text)),
        ),
        (content) => {
          requireSane(content, `export.${ending}`, (file) => {
            const found = readExport(file, { timeZone: 'UTC', beside: root });
            const { people } = joinPeople([{ file, ...found }]);
            if (people.length === 0) return;
            // What is made of it is a roster, or its faults are told.
            requireSane(Buffer.from(writeRoster(people)), 'made.csv', (made) =>
              readRoster(made, { timeZone: 'UTC', withoutPlaces: true }),
            );
          });
        },
      ),
      { numRuns: fuzzRuns(5_000) },
    );
  });
});
