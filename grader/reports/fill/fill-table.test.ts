import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type Book, BookMaker } from '../../class/book/book.ts';
import type { Member } from '../../class/roster/member.ts';
import { aCourse, aMember, aReport } from '../../class/samples.ts';
import { cellSpans } from './cell-spans.ts';
import { fillTable } from './fill-table.ts';

/** Ann has 3 of 4 and 4 of 4, Cy 1 and 2; Bob has handed nothing in. */
function book(more: Record<string, Partial<Member>> = {}, exercises = ['01', '02']): Book {
  const maker = new BookMaker(aCourse({ '01': { weight: 10 } }));
  const scores = { '0101': [3, 4], '0103': [1, 2] };
  for (const [id, [first, second]] of Object.entries(scores)) {
    const passed = Object.fromEntries(exercises.map((one, index) => [one, [first!, second!][index]!]));
    maker.add({ member: aMember(id, more[id]), report: aReport(id, passed) });
  }
  maker.add({ member: aMember('0102', more['0102']), problem: { kind: 'no-submission', message: 'none' } });
  return maker.make();
}

const canvas = (...rows: string[]): string =>
  [
    'Student,ID,SIS User ID,SIS Login ID,Section,"01 Grids, and more (71)",Essay (72),02 Pools (73),Final Score',
    ',,,,,Manual Posting,,,',
    '    Points Possible,,,,,10,5,4,(read only)',
    ...rows,
    '"Student, Test",9999,,ab12,A,,,,',
    '',
  ].join('\r\n');

describe('what Canvas exported', () => {
  const source = canvas(
    '"One, ""Ann""",1001,0101,ann1,A,,4.5,1,88',
    '"Two, Bob",1002,0102,bob2,A,7,,EX,50',
    '"Three, Cy",1003,0103,cy3,B,2.5,,EX,',
    '=Dee,1004,=0104,dee4,B,,,,',
  );
  const filled = fillTable(source, book());

  test('only marks change; who is excused, or has no grade, keeps what is there', () => {
    expect(filled.text).toBe(
      canvas(
        '"One, ""Ann""",1001,0101,ann1,A,7.5,4.5,4,88',
        '"Two, Bob",1002,0102,bob2,A,7,,EX,50',
        '"Three, Cy",1003,0103,cy3,B,2.5,,EX,',
        '=Dee,1004,=0104,dee4,B,,,,',
      ),
    );
    expect(filled).toMatchObject({ marks: 3, notes: [], missing: [], twice: [] });
    expect(filled.unknown).toEqual(['=Dee, 1004, =0104, dee4']);
    expect(filled.kept.map(({ id, why }) => `${id} ${why}`).sort()).toEqual([
      '0102 excused in the LMS',
      '0102 no grade',
      '0103 excused in the LMS',
    ]);
  });

  test('who is not in it is named, and so is who stands there twice, whose rows stay', () => {
    const twice = canvas('Ann,,0101,,A,1,,,', 'Ann,,0101,,B,1,,,');
    const { text, missing, twice: found } = fillTable(twice, book());
    expect(text).toBe(twice);
    expect(missing.map(({ id }) => id)).toEqual(['0102', '0103']);
    expect(found.map(({ id }) => id)).toEqual(['0101']);
  });

  test('students are found by login, address or number where the SIS has no ids', () => {
    const known = book({
      '0101': { canvasId: '1001' },
      '0102': { login: 'BOB2' },
      '0103': { email: 'cy@x.org' },
    });
    const { missing, unknown } = fillTable(
      canvas('a,1001,,,A,,,,', 'b,1002,,bob2,A,,,,', 'c,1003,,Cy@x.org,A,,,,'),
      known,
    );
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] });
  });

  test('a name tells a student only where nothing else does', () => {
    const named = book({ '0101': { name: 'Ann One' } });
    expect(fillTable(canvas('"One, Ann",1001,77,,A,,,,'), named)).toMatchObject({
      marks: 2,
      notes: ['students were found by their names alone'],
    });
    // Another Ann One: the ids tell that the one of the class is not in the file.
    const other = fillTable(canvas('"One, Ann",1001,77,,A,,,,', 'Cy,,0103,,A,,,,'), named);
    expect(other).toMatchObject({ marks: 2, unknown: ['One, Ann, 1001, 77'] });
  });

  test('a row whose keys tell different students gets no mark', () => {
    const known = book({ '0103': { login: 'cy3' } });
    expect(fillTable(canvas('Ann,,0101,cy3,A,,,,'), known)).toMatchObject({
      marks: 0,
      unknown: ['Ann, 0101, cy3'],
    });
  });

  test('points possible of another sort: marks are scaled, and it is said', () => {
    const { text, notes } = fillTable(canvas('Cy,,0103,,A,,,,').replace(',10,5,4,', ',100,5,3,'), book());
    expect(text).toContain('\r\nCy,,0103,,A,25,,1.5,\r\n');
    expect(notes).toEqual([
      '"01 Grids, and more (71)" is out of 100, and what it takes out of 10: marks are scaled',
      '"02 Pools (73)" is out of 3, and what it takes out of 4: marks are scaled',
    ]);
  });

  test('a byte-order mark, semicolons and commas in numbers stay', () => {
    const german =
      '\uFEFFsep=;\nStudent;ID;SIS User ID;01 Grids (1)\n"   Points Possible";;;10,00\nAnn;1;0101;\nCy;3;0103;1,5\n';
    expect(fillTable(german, book()).text).toBe(german.replace('0101;', '0101;7,5').replace('1,5', '2,5'));
  });
});

describe("Moodle's offline grading worksheet", () => {
  const worksheet = (ann: string, cy: string) =>
    '\uFEFFIdentifier,"Full name","Email address",Status,Grade,"Maximum Grade","Grade can be changed","Last modified (grade)","Feedback comments"\n' +
    `"Participant 11","Ann One",ann@x.org,"Submitted for grading - ",${ann},100.00,Yes,-,"good,\n""very"" good"\n` +
    `"Participant 13","Cy Three",cy@x.org,"No submission - ",${cy},100.00,Yes,"Sunday, 1 November 2026, 1:00 PM",`;
  const addresses = { '0101': { email: 'ann@x.org' }, '0103': { email: 'cy@x.org' } };

  test('takes the one exercise of the class', () => {
    const { text, notes } = fillTable(worksheet('', '12.00'), book(addresses, ['01']));
    expect(text).toBe(worksheet('75', '25'));
    expect(notes).toHaveLength(1);
  });

  test('of several, the one that is named, or all together', () => {
    expect(() => fillTable(worksheet('', ''), book(addresses))).toThrow(/--columns "Grade=01", or =total/);
    const fill = (what: string) =>
      fillTable(worksheet('', ''), book(addresses), new Map([['Grade', what]])).text;
    expect(fill('2')).toBe(worksheet('100', '50'));
    expect(fill('total')).toBe(worksheet('82.14286', '32.14286'));
  });

  test('finds students by the number that the roster has of them, in German too', () => {
    const german =
      'Teilnehmer/in,"Vollständiger Name",Bewertung,Bestwertung\n"Teilnehmer/in 11",A,,"100,00"\n"Teilnehmer/in 13",B,,"100,00"\n';
    const known = book({ '0101': { participant: '11' }, '0103': { participant: '13' } }, ['01']);
    const { text, unknown } = fillTable(german, known);
    expect(unknown).toEqual([]);
    expect(text).toBe(german.replace('A,,', 'A,75,').replace('B,,', 'B,25,'));
  });

  test('finds who was graded from the folder that Moodle gave out', () => {
    const maker = new BookMaker(aCourse());
    const id = 'Ann One_11_assignsubmission_file';
    maker.add({ member: aMember(id), report: aReport(id, { '01': 2 }) });
    const { text, unknown } = fillTable(worksheet('', '1'), maker.make());
    expect(text).toBe(worksheet('50', '1'));
    expect(unknown).toEqual(['Participant 13, Cy Three, cy@x.org']);
  });
});

describe('columns', () => {
  const fill = (head: string, named: Record<string, string> = {}) =>
    fillTable(`${head}\n0101,,\n`, book(), new Map(Object.entries(named)));

  test.each([
    ['Student ID,Homework,Exam', {}, /no column is that of an exercise; it has .*"Homework", "Exam"/],
    ['Matrikel,01 Grids,x', {}, /no column tells students.*--columns "COLUMN=id"/],
    ['Student ID,Homework,x', { Homewrok: '01' }, /there is no column "Homewrok"/],
    ['Student ID,Homework,x', { Homework: '07' }, /cannot take "07"; it must be one of 01, 02, total/],
    ['Student ID,01 Grids (1),01 Grids again (2)', {}, /may both be exercise 01/],
  ])('%s with %j is refused, and it is said what to do', (head, named, message) => {
    expect(() => fill(head, named as Record<string, string>)).toThrow(message);
  });

  test('can be named, those that tell students too', () => {
    const { text } = fill('Matrikel,Homework,Exam', { Matrikel: 'id', Homework: '1', Exam: 'total' });
    expect(text).toBe('Matrikel,Homework,Exam\n0101,7.5,11.5\n');
  });

  test.each([
    '01 Grids',
    '01 Grids (4711)',
    '01',
    '01: Grids',
    'Title 01 (3)',
    'Assignment: Title 01 (Real)',
  ])('"%s" is exercise 01', (header) =>
    expect(fill(`Student ID,${header},x`).columns).toEqual([{ header, filling: '01' }]),
  );
  test('dates and longer numbers are none', () => {
    expect(() => fill('Student ID,01.12. quiz,011')).toThrow(/no column is that of an exercise/);
  });
});

test('cells are those that Papa Parse reads, and stand where they say', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '"', ',', ';', '\n', '\r\n', '陈') });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    );
  fc.assert(
    fc.property(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom(',', ';'),
      fc.boolean(),
      (rows, newline, delimiter, last) => {
        const source = Papa.unparse(rows, { newline, delimiter }) + (last ? newline : '');
        const spans = cellSpans(source, delimiter);
        // A last line that is empty is a cell or none, as one likes.
        const expected = spans.length < rows.length ? rows.slice(0, -1) : rows;
        expect(spans.map((row) => row.map(({ text }) => text))).toEqual(expected);
        for (const { text, begin, end } of spans.flat()) {
          expect(Papa.parse<string[]>(source.slice(begin, end), { delimiter }).data[0]?.[0] ?? '').toBe(text);
        }
      },
    ),
  );
});
