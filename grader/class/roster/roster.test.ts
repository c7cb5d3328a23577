import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { InputError } from '../../engine/course/input-error.ts';
import { readRoster } from './roster.ts';

const folder = mkdtempSync(join(tmpdir(), 'roster-test-'));
const file = join(folder, 'roster.csv');
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  writeFileSync(file, text);
  return readRoster(file, { timeZone: 'Europe/Berlin' });
}

describe('readRoster', () => {
  test('reads who is in the class and where the code is', () => {
    const members = read(
      'id,name,email,section,path,repo,ref,submitted_at\n' +
        '0017,"Byron, Ada",ada@example.org,A,subs/ada,,,2026-11-30T23:59\n' +
        '陈,陈波,,B,,owner/name,v1.0,\n',
    );
    expect(members).toEqual([
      {
        id: '0017',
        attempt: 1,
        name: 'Byron, Ada',
        email: 'ada@example.org',
        section: 'A',
        submittedAt: Date.parse('2026-11-30T22:59:00Z'),
        source: { kind: 'folder', path: join(folder, 'subs/ada') },
      },
      {
        id: '陈',
        attempt: 1,
        name: '陈波',
        email: '',
        section: 'B',
        source: { kind: 'repository', url: 'https://github.com/owner/name.git', ref: 'v1.0' },
      },
    ]);
  });

  test.each([
    ['a byte-order mark', '\uFEFFid,path\nada,a\n'],
    ['Windows line ends', 'id,path\r\nada,a\r\n'],
    ['semicolons', 'id;path\nada;a\n'],
    ['tabs', 'id\tpath\nada\ta\n'],
    ['quotes', '"id","path"\n"ada","a"\n'],
    ['capitals and spaces in the columns', 'ID , Path\n ada , a\n'],
    ['no line end at the end, empty lines between', 'id,path\n\nada,a\n,\n\nbo,b'],
    ['columns of others', 'id,path,photo\nada,a,x.png\n'],
    ["Excel's first line", 'sep=;\r\nid;path\r\nada;a\r\n'],
    ["Excel's first line, quoted, for tabs", '\uFEFF"sep=\t"\nid\tpath\nada\ta\n'],
    ['an archive', 'id,path\nada,a.zip\n'],
  ])('takes %s', (_what, text) => {
    expect(read(text)[0]).toMatchObject({
      id: 'ada',
      source: { path: expect.stringMatching(/\/a(\.zip)?$/) },
    });
  });

  test('several rows of one student are attempts, in the order of time', () => {
    const members = read(
      'id,path,submitted_at\nada,late,2026-12-02 10:00\nbo,b,\nada,early,2026-12-01T10:00:00Z\n',
    );
    expect(members.map(({ id, attempt }) => [id, attempt])).toEqual([
      ['ada', 2],
      ['bo', 1],
      ['ada', 1],
    ]);
  });

  test.each([
    ['empty', '', /:1: is empty/],
    ['without students', 'id,path\n', /:1: names nobody/],
    ['without ids', 'name,path\nAda,a\n', /:1: has no column "id"; it has name, path/],
    ['with a column twice', 'id,path,id\nada,a,b\n', /:1: has the column "id" twice/],
    ['with a short row', 'id,path,section\nada,a\n', /:2: has 2 cells where there are 3 columns/],
    ['with a quote that never ends', 'id,path\nada,"a\nbo,b\n', /:2: .*[Qq]uote/],
    ['with an empty id', 'id,path\nada,a\n,b\n', /:3: has no id/],
    [
      'without any place',
      'id,name\nada,Ada\n',
      /:1: says nowhere where the code is: add a column path or repo/,
    ],
    ['with an invisible character in an id', 'id,path\nad\u200Ba,a\n', /:2: .*invisible character/],
    [
      'with a path of Windows',
      'id,path\nada,.\\a\n',
      /:2: the path "\.\\a" is one of Windows, .*: write \.\/a$/,
    ],
    [
      'with a drive of Windows',
      'id,path\nada,C:\\subs\\a\n',
      /:2: .* one of Windows, .* write where it is on this machine/,
    ],
    [
      'with an extension that is none',
      'id,path,extension\nada,a,soon\n',
      /:2: extension must be a time .* or a number of days, got "soon"/,
    ],
    [
      'with an attempt that is none',
      'id,path,attempt\nada,a,0\n',
      /:2: attempt must be a number from 1, got "0"/,
    ],
    [
      'with one folder twice for one student',
      'id,path,attempt\nada,a,1\nada,./a,2\n',
      /:3: names the same folder as line 2/,
    ],
    [
      'with a member of a group that has two places',
      'id,path,group\nada,a,g\nbo,b,g\nchen,,g\n',
      /:4: is in the group "g", which has several places/,
    ],
    ['with both places', 'id,path,repo\nada,a,o/n\n', /:2: has both/],
    [
      'with one student twice',
      'id,path\nada,a\nbo,b\nada,c\n',
      /:2: "ada" stands on lines 2, 4: several attempts/,
    ],
    [
      'with a time that is none',
      'id,path,submitted_at\nada,a,yesterday\n',
      /:2: submitted_at must be a time/,
    ],
    ['with a transport that runs programs', 'id,repo\nada,ext::sh -c evil\n', /:2: repo must be owner\/name/],
    ['with a repository that is an option', 'id,repo\nada,--upload-pack=evil\n', /:2: repo must be/],
    ['with a password', 'id,repo\nada,https://u:p@host/x.git\n', /:2: repo must not hold a password/],
    ['with a ref that is an option', 'id,repo,ref\nada,o/n,--exec=evil\n', /:2: ref must be a branch/],
    [
      'with a line break in a name',
      'id,name,path\nada,"A\n::error::x",a\nbo,B,b\n',
      /:2: has a control character or a line break/,
    ],
  ])('refuses a roster %s, naming the line', (_what, text, message) => {
    expect(() => read(text)).toThrow(InputError);
    expect(() => read(text)).toThrow(message);
  });

  test.each([
    [
      'a column that is none',
      'id,path,photo\nada,a,x\n',
      ':1: the column "photo" is not known, and does nothing',
    ],
    [
      'a column that is a slip',
      'id,path,emial\nada,a,x\n',
      ':1: the column "emial" is not known: is it email?',
    ],
    [
      'an id with an exponent',
      'id,path\n1.2E+07,a\n',
      ':2: the id "1.2E+07" is a number with an exponent, which a spreadsheet may have made of another',
    ],
    [
      'an id with an exponent, elsewhere',
      'id;path\n1,2E+07;a\n',
      ':2: the id "1,2E+07" is a number with an exponent, which a spreadsheet may have made of another',
    ],
    [
      'an id that is a date',
      'id,path\n03-May,a\n',
      ':2: the id "03-May" is a date, which a spreadsheet may have made of another',
    ],
    [
      'an id that is an error',
      'id,path\n#NAME?,a\n',
      ':2: the id "#NAME?" is an error, which a spreadsheet may have made of another',
    ],
    [
      'ids that differ by case',
      'id,path\nAda,a\nada,b\n',
      ':3: the id "ada" differs from "Ada" on line 2 by little: are they two?',
    ],
    [
      'one folder for two',
      'id,path\nada,a\nbo,./a\n',
      ':3: names the same folder as line 2: it is graded once, and counts for both; a column group says that it is meant',
    ],
  ])('takes %s, and tells it with its line', (_what, text, warning) => {
    const warnings: string[] = [];
    writeFileSync(file, text);
    readRoster(file, { timeZone: 'UTC', onWarning: (one) => warnings.push(one) });
    expect(warnings).toEqual([`${file}${warning}`]);
  });

  test('reads columns however they are written, and what plans hand on, without a word', () => {
    const columns = 'ID;Name;E-Mail;Path;Submitted At;Canvas ID;01 changed_at;01 commit;01 doubt;problem;';
    writeFileSync(file, `${columns}\n0101;Ann One;ann@example.org;ann;2026-11-30 10:00;7;;;;;\n`);
    const onWarning = (warning: string) => expect.fail(warning);
    expect(readRoster(file, { timeZone: 'UTC', onWarning })).toMatchObject([
      { email: 'ann@example.org', canvasId: '7', submittedAt: Date.parse('2026-11-30T10:00Z') },
    ]);
  });

  test('whoever has no place has handed nothing in', () => {
    const [ada, bo] = read('id,path,repo\nada,,\nbo,b,\n');
    expect(ada!.source).toEqual({ kind: 'none', problem: 'no-submission', message: 'nothing was handed in' });
    expect(bo!.source.kind).toBe('folder');
  });

  test('members of a group share the place of the one who has one', () => {
    const members = read('id,repo,group,submitted_at\nada,,g,\nbo,o/n,g,2026-11-30T10:00\nchen,,h,\n');
    expect(members[0]).toMatchObject({ source: members[1]!.source, submittedAt: members[1]!.submittedAt });
    expect(members[2]!.source.kind).toBe('none');
  });

  test('more time: for all exercises, for one, until a time or by days', () => {
    const members = read(
      'id,path,extension,04 extension\nada,a,3,\nbo,b,2026-12-05T23:59,7 days\nchen,c,,\n',
    );
    expect(members.map(({ extensions }) => extensions)).toEqual([
      { all: { days: 3 } },
      { all: { until: Date.parse('2026-12-05T22:59:59.999Z') }, '04': { days: 7 } },
      undefined,
    ]);
    expect(read('id,path,due\nada,a,2026-12-05 23:59\n')[0]!.extensions).toEqual({
      all: { until: Date.parse('2026-12-05T22:59:59.999Z') },
    });
  });

  test('tells all faults at once, but not a thousand', () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `,${index}`).join('\n');
    expect(() => read(`id,path\n${rows}\n`)).toThrow(/:2: has no id\n(.*\n){19}and 980 more/);
  });

  test('tells them from the top', () => {
    const rows = ['ada,a,soon', 'bo,b,', ',c,', 'bo,d,'].join('\n');
    expect(() => read(`id,path,submitted_at\n${rows}\n`)).toThrow(/:2: .*\n.*:3: "bo" .*\n.*:4: has no id$/);
  });

  test('10,000 rows', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `s${index},"Name, ${index}",subs/${index}`,
    ).join('\r\n');
    expect(read(`id,name,path\r\n${rows}\r\n`)).toHaveLength(10_000);
  });

  test('a roster that is not in UTF-8 is refused: its names would come out garbled', () => {
    const file = join(folder, 'encoded.csv');
    writeFileSync(file, Buffer.from('id,name,path\nada,Ada,a\nbo,J\xfcrgen,b\n', 'latin1'));
    expect(() => readRoster(file, { timeZone: 'UTC' })).toThrow(/:3: is not in UTF-8: .*"CSV UTF-8"/);
    writeFileSync(file, Buffer.from('\uFEFFid,path\nada,a\n', 'utf16le'));
    expect(() => readRoster(file, { timeZone: 'UTC' })).toThrow(/:1: is not in UTF-8/);
  });

  test('a roster that is not there', () => {
    expect(() => readRoster(join(folder, 'none.csv'), { timeZone: 'UTC' })).toThrow(/cannot be read/);
  });
});
