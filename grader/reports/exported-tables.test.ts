import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { BookMaker } from '../class/book/book.ts';
import type { Member } from '../class/roster/member.ts';
import { aCourse, aMember, aReport } from '../class/samples.ts';
import { canvasCsv } from './canvas-csv.ts';
import { csv } from './csv.ts';
import { gradebookCsv } from './gradebook-csv.ts';
import { gradescopeCsv } from './gradescope-csv.ts';
import { namesOf } from './lms-csv.ts';
import { moodleCsv } from './moodle-csv.ts';

const rowsOf = (text: string) =>
  Papa.parse<string[]>(text.replace('\uFEFF', '').trimEnd(), { newline: '\r\n', delimiter: ',' }).data;

/** A class in which each has so many of four checks in both exercises; who has `undefined` handed nothing in. */
function bookOf(
  members: [id: string, passed: number | undefined, more?: Partial<Member>][],
  course = aCourse(),
) {
  const maker = new BookMaker(course);
  for (const [id, passed, more] of members) {
    const member = aMember(id, more);
    if (passed === undefined) maker.add({ member, problem: { kind: 'no-submission', message: 'nothing' } });
    else maker.add({ member, report: aReport(id, { '01': passed, '02': passed }) });
  }
  return maker.make();
}

describe('a zero is a grade', () => {
  const book = bookOf([
    ['ada', 0],
    ['bo', 4],
  ]);

  test('in Canvas: whoever has it is not left out', () => {
    expect(rowsOf(canvasCsv(book).text)[2]).toEqual(['ada', '', 'ada', 'ada', '', '0', '0']);
    expect(canvasCsv(book).remarks).toEqual([]);
  });

  test('in Moodle: it is no dash', () => {
    expect(rowsOf(moodleCsv(book).text)[1]).toEqual(['ada', '0', '0', '0']);
  });

  test('in Gradescope and the gradebook: it is not empty', () => {
    expect(rowsOf(gradescopeCsv(book))[1]!.slice(4)).toEqual(['0', '0', '0', '8']);
    expect(rowsOf(gradebookCsv(book))[1]!.slice(4, 8)).toEqual(['0', '0', '0', '8']);
  });
});

test('thirds of a weight are whole to a millionth in every table', () => {
  const book = bookOf([['ada', 1]], aCourse({ '01': { weight: 1.3333 }, '02': { weight: 0.1 } }));
  expect(rowsOf(gradebookCsv(book))[1]!.slice(4, 8)).toEqual(['0.333325', '0.025', '0.358325', '1.4333']);
});

describe('extra credit', () => {
  const book = bookOf(
    [['ada', 4]],
    aCourse({ '01': { weight: 10 }, '02': { weight: 5, extraCredit: true } }),
  );

  test('is in the total, and in no maximum', () => {
    expect(rowsOf(gradebookCsv(book))[1]!.slice(6, 8)).toEqual(['15', '10']);
    expect(rowsOf(gradescopeCsv(book))[1]!.slice(-2)).toEqual(['15', '10']);
    expect(rowsOf(moodleCsv(book).text)[0]!.at(-1)).toBe('Exercises in all (out of 10)');
  });

  test('is out of its own weight where it stands alone', () => {
    expect(rowsOf(moodleCsv(book).text)[0]!.slice(1, 3)).toEqual([
      '01 Title 01 (out of 10)',
      '02 Title 02 (out of 5)',
    ]);
    expect(rowsOf(canvasCsv(book).text)[1]!.slice(5)).toEqual(['10', '5']);
  });
});

describe('who is who', () => {
  const about = { name: 'Ada B', email: 'Ada@x.org', section: 'A' };

  test('Gradescope: name, address, number and section; who has no name goes by the id', () => {
    expect(
      rowsOf(
        gradescopeCsv(
          bookOf([
            ['7', 4, about],
            ['8', 4],
          ]),
        ),
      ),
    ).toEqual([
      [
        'Full Name',
        'Email',
        'Student ID',
        'Section',
        '01 Title 01',
        '02 Title 02',
        'Total Score',
        'Max Points',
      ],
      ['Ada B', 'Ada@x.org', '7', 'A', '4', '4', '8', '8'],
      ['8', '', '8', '', '4', '4', '8', '8'],
    ]);
  });

  test('Gradescope: who has no grade has empty cells, and no zero', () => {
    const cells = bookOf([
      ['7', 4],
      ['8', undefined],
    ]);
    expect(rowsOf(gradescopeCsv(cells))[2]!.slice(4)).toEqual(['', '', '', '8']);
  });

  test('Canvas: the login goes before the address, and that before the id', () => {
    const logins = bookOf([
      ['7', 4, { ...about, login: 'ada1' }],
      ['8', 4, about],
      ['9', 4],
    ]);
    expect(
      rowsOf(canvasCsv(logins).text)
        .slice(2)
        .map((row) => row[3]),
    ).toEqual(['ada1', 'Ada@x.org', '9']);
  });

  test('Canvas: all who are left out are named, and nobody else', () => {
    const { text, remarks } = canvasCsv(
      bookOf([
        ['7', 4],
        ['8', undefined],
        ['9', undefined],
      ]),
    );
    expect(remarks).toEqual([
      'leaves out who has no grade in some exercise, for an empty cell clears what Canvas has: 8, 9',
    ]);
    expect(rowsOf(text).map((row) => row[2])).toEqual(['SIS User ID', '', '7']);
  });

  test('Moodle: an address that differs in case alone is shared', () => {
    const { remarks } = moodleCsv(
      bookOf([
        ['7', 4, about],
        ['8', 4, { email: 'ada@X.org' }],
      ]),
    );
    expect(remarks).toEqual([
      'finds students by ID number alone, for addresses do not tell all of them apart: these share one: 7, 8',
    ]);
  });

  test('Moodle: addresses that differ in more than case are two, also where capitals would be the same', () => {
    const { remarks } = moodleCsv(
      bookOf([
        ['7', 4, { email: 'strasse@x.org' }],
        ['8', 4, { email: 'straße@x.org' }],
      ]),
    );
    expect(remarks).toEqual([]);
  });

  test('Moodle: two without an address do not share one; both faults are told', () => {
    const { remarks } = moodleCsv(
      bookOf([
        ['1', 4],
        ['2', 4],
        ['7', 4, about],
        ['8', 4, about],
      ]),
    );
    expect(remarks).toEqual([expect.stringMatching(/apart: these have none: 1, 2; these share one: 7, 8$/)]);
  });

  test('Moodle: a class without any address, and one where all have one, need no remark', () => {
    expect(
      moodleCsv(
        bookOf([
          ['1', 4],
          ['2', 4],
        ]),
      ).remarks,
    ).toEqual([]);
    expect(moodleCsv(bookOf([['7', 4, about]])).remarks).toEqual([]);
  });
});

test('up to twenty students are named, of more the first twenty', () => {
  const students = Array.from({ length: 22 }, (_, index) => ({ id: `s${index}` }));
  expect(namesOf(students.slice(0, 20))).toMatch(/^s0, s1, .*, s19$/);
  expect(namesOf(students)).toMatch(/^s0, s1, .*, s19 and 2 more$/);
});

test('CSV for programs: text in quotes, numbers and empty cells without', () => {
  expect(
    csv([
      ['a"b', 1.5, ''],
      ['', 0, '=x'],
    ]),
  ).toBe('"a""b",1.5,\r\n,0,"=x"\r\n');
});

test('the gradebook names notes by exercise, then what kept the last attempt from being graded', () => {
  const maker = new BookMaker(aCourse());
  maker.add({ member: aMember('ada'), report: aReport('ada', { '01': 1, '02': 2 }) });
  maker.add({
    member: aMember('ada', { attempt: 2 }),
    problem: { kind: 'no-submission', message: 'nothing' },
  });
  expect(rowsOf(gradebookCsv(maker.make()))[1]!.slice(-2)).toEqual([
    '2',
    '01: attempt 1 of 2 counts; 02: attempt 1 of 2 counts; nothing',
  ]);
});

test('Canvas: its own columns, then what each exercise is out of, then students by Canvas’s number', () => {
  expect(rowsOf(canvasCsv(bookOf([['7', 4, { canvasId: '1001', section: 'A' }]])).text)).toEqual([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', '01 Title 01', '02 Title 02'],
    ['    Points Possible', '', '', '', '', '4', '4'],
    ['7', '1001', '7', '7', 'A', '4', '4'],
  ]);
});

test('Moodle: its own columns, and a dash where there is no grade', () => {
  const { text, remarks } = moodleCsv(
    bookOf([
      ['7', 4, { email: 'ada@x.org' }],
      ['8', undefined],
    ]),
  );
  expect(rowsOf(text)).toEqual([
    ['ID number', '01 Title 01 (out of 4)', '02 Title 02 (out of 4)', 'Exercises in all (out of 8)'],
    ['7', '4', '4', '8'],
    ['8', '-', '-', '-'],
  ]);
  expect(remarks).toEqual([expect.stringMatching(/apart: these have none: 8$/)]);
  expect(rowsOf(moodleCsv(bookOf([['7', 4, { email: 'ada@x.org' }]])).text)).toEqual([
    ['ID number', 'Email address', expect.any(String), expect.any(String), expect.any(String)],
    ['7', 'ada@x.org', '4', '4', '8'],
  ]);
});
