import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { aCourse } from '../samples.ts';
import { readOverrides } from './overrides.ts';

const folder = mkdtempSync(join(tmpdir(), 'overrides-test-'));
const file = join(folder, 'overrides.csv');
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = 'id,exercise,score,reason,by,at\n';
function read(rows: string) {
  writeFileSync(file, HEAD + rows);
  return readOverrides(file, { exercises: aCourse().exercises, timeZone: 'UTC' });
}

describe('readOverrides', () => {
  test('reads scores with who and why; the exercise by number or name', () => {
    expect(
      read('ada,01,3.5,"ill, with a note",kim,2026-12-01T10:00\nbo,pools,0,copied,kim,2026-12-01 10:00\n'),
    ).toEqual([
      {
        id: 'ada',
        exercise: '01',
        score: 3.5,
        reason: 'ill, with a note',
        by: 'kim',
        at: Date.parse('2026-12-01T10:00Z'),
      },
      expect.objectContaining({ id: 'bo', exercise: '02', score: 0 }),
    ]);
    expect(read('')).toEqual([]);
  });

  test('a comma in a score, where semicolons separate', () => {
    writeFileSync(
      file,
      `sep=;\n${HEAD.replaceAll(',', ';')}ada;01;3,5;half a point;kim;2026-12-01 10:00:00 UTC\n`,
    );
    expect(readOverrides(file, { exercises: aCourse().exercises, timeZone: 'Europe/Berlin' })).toMatchObject([
      { score: 3.5, at: Date.parse('2026-12-01T10:00Z') },
    ]);
    expect(() => read('ada,01,"3,5",x,kim,2026-12-01T10:00\n')).toThrow(
      /score must be from 0 to 4, got "3,5"/,
    );
  });

  test('a column that does nothing is told', () => {
    const warnings: string[] = [];
    writeFileSync(file, 'id,exercise,score,reason,by,at,note\n');
    readOverrides(file, { exercises: [], timeZone: 'UTC', onWarning: (one) => warnings.push(one) });
    expect(warnings).toEqual([`${file}:1: the column "note" is not known, and does nothing`]);
  });

  test('the latest of several counts, wherever it stands', () => {
    const rows = 'ada,1,3,b,kim,2026-12-02T10:00\nada,01,1,a,kim,2026-12-01T10:00\n';
    expect(read(rows).map(({ score }) => score)).toEqual([3]);
  });

  test('of two at the same moment the lower in the file counts', () => {
    const at = '2026-12-01T10:00';
    expect(read(`ada,01,1,a,kim,${at}\nada,01,2,b,kim,${at}\n`).map(({ score }) => score)).toEqual([2]);
  });

  test('what differs in the exercise or the student is another override', () => {
    const at = '2026-12-01T10:00';
    const rows = [`ada,01,1,a,kim,${at}`, `ada,02,2,a,kim,${at}`, `bo,01,3,a,kim,${at}`];
    expect(read(rows.join('\n')).map(({ id, exercise, score }) => [id, exercise, score])).toEqual([
      ['ada', '01', 1],
      ['ada', '02', 2],
      ['bo', '01', 3],
    ]);
  });

  test('a score is from nothing to all points; only with semicolons may it have a comma', () => {
    const at = '2026-12-01T10:00';
    expect(
      read(`ada,01,0,a,kim,${at}\nbo,01,4,a,kim,${at}\ncy,01,12.25,a,kim,${at}`.replace('12.25', '2.25')),
    ).toMatchObject([{ score: 0 }, { score: 4 }, { score: 2.25 }]);
    for (const score of ['4.01', '-1', '1e0', '1.', '.5', 'x1', '1x', '1.5.5', '']) {
      expect(() => read(`ada,01,${score},a,kim,${at}`)).toThrow(/:2: score must be from 0 to 4/);
    }
  });

  test('all faults are told, each with its line', () => {
    const rows = ',01,3,x,kim,2026-12-01T10:00\nada,07,3,x,kim,2026-12-01T10:00\nbo,01,9,x,kim,never';
    expect(() => read(rows)).toThrow(
      new RegExp(
        `^${file}:2: has no id\n${file}:3: there is no exercise "07"\n${file}:4: score must [^\n]*\n${file}:4: at must be a time[^\n]*$`,
      ),
    );
  });

  test('a column that is missing', () => {
    writeFileSync(file, 'id,exercise,score,reason,by\n');
    expect(() => readOverrides(file, { exercises: [], timeZone: 'UTC' })).toThrow(/at/);
  });

  test.each([
    ['an exercise that is none', 'ada,07,3,x,kim,2026-12-01T10:00', /:2: there is no exercise "07"/],
    ['a score above the points', 'ada,01,5,x,kim,2026-12-01T10:00', /:2: score must be from 0 to 4, got "5"/],
    ['a score that is no number', 'ada,01,=4,x,kim,2026-12-01T10:00', /:2: score must be/],
    ['no reason', 'ada,01,3,,kim,2026-12-01T10:00', /:2: has no reason/],
    ['nobody', 'ada,01,3,x,,2026-12-01T10:00', /:2: does not say by whom/],
    ['no time', 'ada,01,3,x,kim,', /:2: at must be a time/],
  ])('refuses %s, naming the line', (_what, row, message) => {
    expect(() => read(`${row}\n`)).toThrow(message);
  });

  test('a file that is not there', () => {
    expect(() => readOverrides(join(folder, 'none'), { exercises: [], timeZone: 'UTC' })).toThrow(
      /cannot be read/,
    );
  });
});
