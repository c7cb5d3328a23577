import fc from 'fast-check';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Book } from '../class/book/book.ts';
import { BookMaker } from '../class/book/book.ts';
import { gradeNotes } from '../class/grade-notes.ts';
import { aCheck, aCourse, aMember, aReport } from '../class/samples.ts';
import { Policy } from '../engine/course/policy.ts';
import { cleanText } from '../engine/sandbox/clean-text.ts';
import type { ExerciseResult } from '../engine/scoring/report.ts';
import { bookTable } from './book-table.ts';
import { canvasCsv } from './canvas-csv.ts';
import { type Classroom50Identity, classroom50Result } from './classroom50-result.ts';
import { csv, spreadsheetCsv } from './csv.ts';
import { isClassroom50, isGradescope, isPrairielearn } from './documented-formats.ts';
import { feedbackHtml } from './feedback-html.ts';
import { feedbackMarkdown } from './feedback-markdown.ts';
import { githubAnnotations } from './github-annotations.ts';
import { gradebookCsv } from './gradebook-csv.ts';
import { gradebookHtml } from './gradebook-html.ts';
import { gradescopeCsv } from './gradescope-csv.ts';
import { gradescopeResults } from './gradescope-results.ts';
import { junitXml } from './junit-xml.ts';
import { moodleCsv } from './moodle-csv.ts';
import { prairielearnResults, prairielearnUngradable } from './prairielearn-results.ts';
import { tellHidden } from './tell-hidden.ts';

/** What submissions might say to take effect somewhere. */
const HOSTILE =
  '</script><script>alert(1)</script>\n::error::x\r\n=1+1 | `x` <img src=x onerror=1> ]]> \u0007 %0A "quoted" \'';

const exercises: ExerciseResult[] = [
  {
    id: '01',
    title: 'Grids & <pools>',
    score: 1,
    maxScore: 9,
    checks: [
      aCheck('pass'),
      aCheck('fail', {
        message: HOSTILE,
        maxPoints: 2,
        counterexample: { calls: [HOSTILE] },
        output: HOSTILE,
        replay: 'npm run check',
      }),
      aCheck('error', { name: HOSTILE }),
      aCheck('timeout'),
      aCheck('crash', {
        visibility: 'hidden',
        message: 'SECRET',
        counterexample: { calls: ['SECRET'] },
        replay: 'SECRET',
      }),
      aCheck('missing'),
      aCheck('not-started'),
      aCheck('fail', {
        visibility: 'hidden',
        name: 'hid > secret name',
        message: 'SECRET',
        output: 'SECRET',
        counterexample: { values: 'SECRET', calls: ['SECRET'] },
        picture: {
          call: 'SECRET',
          panels: [{ role: 'expected', title: 'SECRET', cells: [['SECRET']], part: 'SECRET' }],
          difference: 'SECRET',
          terms: 'SECRET',
        },
        diagnosis: { name: 'wrong-way', sentence: 'It goes the wrong way' },
        replay: 'SECRET',
      }),
    ],
  },
];

function book(): Book {
  const policy = Policy.parse({ late: { perDay: 0.25 }, timeZone: 'Europe/Berlin' });
  const course = aCourse(
    { '01': { weight: 10, due: '2026-11-30T23:59' }, '02': { extraCredit: true } },
    policy,
  );
  const override = { id: 'bo', exercise: '02', score: 3.5, reason: '=ill', by: 'kim', at: 0 };
  const maker = new BookMaker(course, [override]);
  const late = Date.parse('2026-12-02T00:00:00Z');
  maker.add({
    member: aMember('0017', { name: 'Byron, "Ada"', email: 'ada@x.org', section: 'A', submittedAt: late }),
    report: aReport('0017', { '01': 3, '02': 4 }),
  });
  maker.add({
    member: aMember('bo', { name: '=HYPERLINK("http://x")' }),
    report: aReport('bo', { '01': 1, '02': 0 }, { message: HOSTILE }),
  });
  maker.add({
    member: aMember('+chen', { name: '陈' }),
    problem: { kind: 'no-submission', message: 'nothing was handed in' },
  });
  return maker.make();
}

interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
}

/** Reads XML strictly: whatever is not well-formed throws. */
function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes } as Record<string, string>, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  return top.children[0]!;
}

const rowsOf = (text: string) =>
  Papa.parse<string[]>(text.trimEnd(), { newline: '\r\n', delimiter: ',' }).data;

describe('CSV', () => {
  test.each([
    ['gradebook', gradebookCsv],
    ['Canvas', (all: Book) => canvasCsv(all).text],
    ['Moodle', (all: Book) => moodleCsv(all).text],
    ['Gradescope', gradescopeCsv],
  ])('%s is RFC 4180', (_name, format) => {
    const csv = format(book());
    expect(csv).toMatch(/\r\n$/);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const parsed = Papa.parse<string[]>(csv.trimEnd(), { newline: '\r\n', delimiter: ',' });
    expect(parsed.errors).toEqual([]);
    const [head, ...rows] = parsed.data;
    for (const row of rows) expect(row).toHaveLength(head!.length);
    expect(csv).toContain('"0017"');
  });

  test('the gradebook says what was late and set by hand', () => {
    expect(rowsOf(gradebookCsv(book()))).toEqual([
      ['id', 'name', 'email', 'section', '01 Title 01', '02 Title 02', 'total', 'of', 'attempts', 'notes'],
      ["'+chen", '陈', '', '', '', '', '', '10', '1', 'nothing was handed in'],
      [
        '0017',
        'Byron, "Ada"',
        'ada@x.org',
        'A',
        '3.75',
        '4',
        '7.75',
        '10',
        '1',
        '01: 2 days late: 3 less 50 % is 1.5',
      ],
      [
        'bo',
        '\'=HYPERLINK("http://x")',
        '',
        '',
        '2.5',
        '3.5',
        '6',
        '10',
        '1',
        '02: set to 3.5 of 4 by kim on 1970-01-01 01:00 (the checks gave 0): =ill',
      ],
    ]);
  });

  test('for spreadsheets: a byte-order mark, and no text is a formula; for an LMS neither, and text is what it is', () => {
    const texts = fc.array(
      fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '\t', '＝', '＋', '－', '＠', '"', ','), fc.string()),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(texts, (cells) => {
        const row = cells.map(([begin, rest]) => begin + rest);
        const parse = (text: string) =>
          Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data[0]!;
        const shown = spreadsheetCsv([row]);
        expect(shown[0]).toBe('\uFEFF');
        const formulae = parse(shown.slice(1)).filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell));
        expect(formulae).toEqual([]);
        expect(parse(csv([row]))).toEqual(row);
      }),
    );
    expect(csv([['+chen', -1]])).toBe('"+chen",-1\r\n');
  });
});

describe('Canvas', () => {
  test('has its columns, the points possible in the second row, and who has all grades; the others are named', () => {
    const { text, remarks } = canvasCsv(book());
    expect(rowsOf(text)).toEqual([
      ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', '01 Title 01', '02 Title 02'],
      ['    Points Possible', '', '', '', '', '10', '4'],
      ['Byron, "Ada"', '', '0017', 'ada@x.org', 'A', '3.75', '4'],
      ['=HYPERLINK("http://x")', '', 'bo', 'bo', '', '2.5', '3.5'],
    ]);
    expect(remarks).toEqual([expect.stringMatching(/an empty cell clears what Canvas has: \+chen$/)]);
  });

  test('finds students by its own number and login where the roster has them', () => {
    const maker = new BookMaker(aCourse());
    const member = aMember('-7', { email: 'a@x.org', login: 'ada1', canvasId: '1001' });
    maker.add({ member, report: aReport('-7', { '01': 3 }) });
    expect(rowsOf(canvasCsv(maker.make()).text)[2]).toEqual(['-7', '1001', '-7', 'ada1', '', '3']);
  });

  test('who has a grade in one exercise alone is left out, too', () => {
    const override = { id: 'bo', exercise: '01', score: 3, reason: 'ill', by: 'kim', at: 0 };
    const maker = new BookMaker(aCourse(), [override]);
    maker.add({ member: aMember('ada'), report: aReport('ada', { '01': 3, '02': 4 }) });
    maker.add({ member: aMember('bo'), problem: { kind: 'no-submission', message: 'nothing' } });
    const { text, remarks } = canvasCsv(maker.make());
    expect(text).not.toContain('"bo"');
    expect(remarks[0]).toMatch(/: bo$/);
  });
});

describe('Moodle', () => {
  const madeOf = (...addresses: string[]) => {
    const maker = new BookMaker(aCourse());
    for (const [index, email] of addresses.entries()) {
      const member = aMember(`010${index + 1}`, { email });
      if (index === 1) maker.add({ member, problem: { kind: 'no-submission', message: 'nothing' } });
      else maker.add({ member, report: aReport(member.id, { '01': 3, '02': 4 }) });
    }
    const { text, remarks } = moodleCsv(maker.make());
    return { rows: rowsOf(text), remarks };
  };
  const items = ['01 Title 01 (out of 4)', '02 Title 02 (out of 4)', 'Exercises in all (out of 8)'];

  test('says what items are out of, and where there is no grade; addresses are there where all have one', () => {
    expect(madeOf('ann@x.org', 'bob@x.org', 'cy@x.org')).toEqual({
      rows: [
        ['ID number', 'Email address', ...items],
        ['0101', 'ann@x.org', '3', '4', '7'],
        ['0102', 'bob@x.org', '-', '-', '-'],
        ['0103', 'cy@x.org', '3', '4', '7'],
      ],
      remarks: [],
    });
  });

  test.each([
    ['has none', 'ann@x.org', '', /by ID number alone.*these have none: 0102$/],
    ['has that of another', 'Cy@x.org', 'bob@x.org', /by ID number alone.*these share one: 0101, 0103$/],
  ])('no column is a key in which somebody %s', (_what, first, second, remark) => {
    const { rows, remarks } = madeOf(first, second, 'cy@x.org');
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['ID number', items[0]],
      ['0101', '3'],
      ['0102', '-'],
      ['0103', '3'],
    ]);
    expect(remarks).toEqual([expect.stringMatching(remark)]);
  });

  test('no row lacks its key, and no cell is empty, whoever is in the class', () => {
    const address = fc.constantFrom('', 'a@x.org', 'A@x.org', 'b@x.org', '__proto__');
    fc.assert(
      fc.property(fc.array(address, { minLength: 1, maxLength: 6 }), (addresses) => {
        const { rows } = madeOf(...addresses);
        expect(rows).toHaveLength(addresses.length + 1);
        expect(rows.flat()).not.toContain('');
      }),
    );
  });
});

test('Gradescope: name and address first, as its roster wants them', () => {
  expect(rowsOf(gradescopeCsv(book()))[0]!.slice(0, 4)).toEqual([
    'Full Name',
    'Email',
    'Student ID',
    'Section',
  ]);
});

/** Jenkins's `junit-10.xsd`, as far as it can be said in a table: the children and attributes of each element. */
const JUNIT: Record<string, { children: string[]; required: string[]; optional: string[] }> = {
  testsuites: {
    children: ['testsuite'],
    required: [],
    optional: ['name', 'time', 'tests', 'failures', 'errors'],
  },
  testsuite: {
    children: ['testsuite', 'properties', 'testcase', 'system-out', 'system-err'],
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['group', 'time', 'skipped', 'timestamp', 'hostname', 'id', 'package', 'file', 'log', 'url'],
  },
  properties: { children: ['property'], required: [], optional: [] },
  property: { children: [], required: ['name', 'value'], optional: [] },
  testcase: {
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
    required: ['name'],
    optional: ['time', 'classname', 'group'],
  },
  failure: { children: [], required: [], optional: ['type', 'message'] },
  error: { children: [], required: [], optional: ['type', 'message'] },
  skipped: { children: [], required: [], optional: ['type', 'message'] },
};
const SUREFIRE_TIME = /^(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\.[0-9]*)?$/;

function checkJunit(element: XmlElement): void {
  const rule = JUNIT[element.name];
  expect(rule, `no element ${element.name}`).toBeDefined();
  const names = Object.keys(element.attributes);
  expect(names.filter((name) => ![...rule!.required, ...rule!.optional].includes(name))).toEqual([]);
  expect(rule!.required.filter((name) => !names.includes(name))).toEqual([]);
  if (element.name.startsWith('testsuite') && element.attributes.time !== undefined) {
    expect(element.attributes.time).toMatch(SUREFIRE_TIME);
  }
  for (const child of element.children) {
    expect(rule!.children).toContain(child.name);
    checkJunit(child);
  }
}

describe('junitXml', () => {
  const root = parseXml(junitXml('ada', exercises));

  test('is valid by its schema, whatever a submission says', () => {
    expect(root.name).toBe('testsuites');
    checkJunit(root);
  });

  test('counts its cases right, and names the points', () => {
    const [suite, total] = root.children;
    const cases = suite!.children.filter(({ name }) => name === 'testcase');
    const count = (tag: string) => cases.filter(({ children }) => children[0]?.name === tag).length;
    expect(suite!.attributes).toMatchObject({
      tests: String(cases.length),
      failures: String(count('failure')),
      errors: String(count('error')),
      skipped: String(count('skipped')),
    });
    expect([count('failure'), count('error'), count('skipped')]).toEqual([3, 3, 1]);
    expect(total!.children[0]!.children.map(({ attributes }) => attributes.value)).toEqual(['1', '9']);
  });
});

describe('gradescopeResults', () => {
  test('is what its specification says', () => {
    const results = gradescopeResults(exercises);
    expect(isGradescope(JSON.parse(JSON.stringify(results))), JSON.stringify(isGradescope.errors)).toBe(true);
    expect(results.tests).toHaveLength(8);
  });
});

const identity: Classroom50Identity = {
  classroom: 'cnn-2026',
  assignment: 'cnn',
  submission: 'submit/2026-11-30T22-10-11Z-a1b2c3d',
  commit: 'https://github.com/org/cnn-2026-cnn-ada/commit/a1b2c3d',
  release: 'https://github.com/org/cnn-2026-cnn-ada/releases/tag/submit%2F1',
  review: 'https://github.com/org/cnn-2026-cnn-ada/compare/0...a1b2c3d',
};

describe('classroom50Result', () => {
  test('is what its runner takes: whole numbers, which add up, and the points beside them', () => {
    const halves = [exercises[0]!, { ...exercises[0]!, id: '02', score: 2.25, maxScore: 3.5 }];
    const result = classroom50Result(halves, identity, Date.parse('2026-11-30T22:10:11.500Z'));
    expect(isClassroom50(JSON.parse(JSON.stringify(result))), JSON.stringify(isClassroom50.errors)).toBe(
      true,
    );
    expect(result).toMatchObject({
      datetime: '2026-11-30T22:10:11Z',
      score: 325,
      'max-score': 1250,
      points: 3.25,
      'max-points': 12.5,
      tests: [
        { 'test-name': '01 Grids & <pools>', passed: false, score: 100, 'max-score': 900 },
        { score: 225, 'max-score': 350, points: 2.25, 'max-points': 3.5 },
      ],
    });
    expect(classroom50Result([], identity, 0)).toMatchObject({ score: 0, 'max-score': 0, tests: [] });
  });
});

describe('prairielearnResults', () => {
  const valid = (results: unknown): void =>
    expect(isPrairielearn(JSON.parse(JSON.stringify(results))), JSON.stringify(isPrairielearn.errors)).toBe(
      true,
    );

  test('is what its documentation says; a score is a part of the whole, and no more', () => {
    const marks = { score: 4.5, maxScore: 9, scores: {}, counted: {}, notes: { '01': ['1 day late'] } };
    const results = prairielearnResults(exercises, marks);
    valid(results);
    expect(results).toMatchObject({ gradable: true, score: 0.5, message: '4.5 of 9 points\n01: 1 day late' });
    expect(prairielearnResults(exercises, { ...marks, score: 10 })).toMatchObject({ score: 1 });
  });

  test('what cannot be graded is no 0, and costs no attempt', () => {
    const results = prairielearnUngradable('holds two archives');
    valid(results);
    expect(results).toEqual({ gradable: false, format_errors: ['holds two archives'] });
  });

  test('is never longer than it takes', () => {
    const long = aCheck('fail', { message: '陈'.repeat(20_000) });
    const many = [{ ...exercises[0]!, checks: Array.from({ length: 30 }, () => long) }];
    const results = prairielearnResults(many);
    valid(results);
    expect(Buffer.byteLength(JSON.stringify(results))).toBeLessThan(1e6);
    expect(results).toMatchObject({ tests: { length: 30 } });
  });
});

describe('githubAnnotations', () => {
  const source = 'import x;\n\nexport function pool() {}\n';
  const lines = githubAnnotations(exercises, () => ({ path: 'exercises/01-a,b/x.ts', source }));

  test('stand on the line of the function, those that cost most first, and nothing in them takes effect', () => {
    expect(lines).toHaveLength(6);
    for (const line of lines) {
      expect(line).toMatch(/^::error file=exercises\/01-a%2Cb\/x\.ts,line=\d+,title=[^:,\r\n]*::[^\r\n]*$/);
    }
    expect(lines[0]).toMatch(/line=3,title=01 pool > keeps the greatest::<\/script>/);
    expect(lines[0]).toContain('%250A');
  });

  test('say the likely cause', () => {
    expect(lines.filter((line) => line.includes('likely cause: It goes the wrong way'))).toHaveLength(1);
  });

  test('what keeps many checks from running is told once, on the line where it is', () => {
    const message = 'the file could not be loaded: SyntaxError: Expected a comma (help.ts, line 7)';
    const checks = ['pool > a', 'pool > b', 'shift > c'].map((name) => aCheck('error', { name, message }));
    const told = githubAnnotations([{ ...exercises[0]!, checks: [...checks, aCheck('fail')] }], () => ({
      path: 'exercises/01-a/x.ts',
      source,
    }));
    expect(told).toEqual([
      expect.stringMatching(
        /^::error file=exercises\/01-a\/help\.ts,line=7,title=01 pool > a%2C and 2 more::the file could/,
      ),
      expect.stringMatching(
        /^::error file=exercises\/01-a\/x\.ts,line=3,title=01 pool > keeps the greatest::/,
      ),
    ]);
  });

  test('no more than GitHub shows', () => {
    const many = [
      {
        ...exercises[0]!,
        checks: Array.from({ length: 30 }, (_, index) => aCheck('fail', { name: `pool > ${index}` })),
      },
    ];
    expect(githubAnnotations(many, () => ({ path: 'x.ts', source }))).toHaveLength(10);
  });
});

test('the heading of an exercise has what counts of it, where the checks gave something else', () => {
  const marks = {
    score: 0.5,
    maxScore: 9,
    scores: { '01': 0.5 },
    counted: {},
    notes: { '01': ['1 day late'] },
  };
  expect(feedbackHtml('ada', exercises, marks)).toMatch(
    /<h2>01 [^\n]*: 0\.5 of 9<\/h2>\n<p class="note">1 day/,
  );
  expect(feedbackMarkdown('ada', exercises, marks)).toMatch(/^## 01 .*: 0\.5 of 9\n\n1 day late$/m);
  expect(feedbackMarkdown('ada', exercises)).toMatch(/^## 01 .*: 1 of 9$/m);
});

describe('what a student is told of hidden checks', () => {
  const told = (detail: Parameters<typeof tellHidden>[1]) => tellHidden(exercises, detail);
  const formats = (detail: Parameters<typeof tellHidden>[1]): string[] => [
    feedbackMarkdown('ada', told(detail)),
    feedbackHtml('ada', told(detail)),
    junitXml('ada', told(detail)),
    JSON.stringify(gradescopeResults(told(detail))),
    JSON.stringify(classroom50Result(told(detail), identity, 0)),
    JSON.stringify(prairielearnResults(told(detail))),
    githubAnnotations(told(detail), () => ({ path: 'x.ts', source: '' })).join('\n'),
    JSON.stringify(told(detail)),
  ];

  test('points keep their sum, whatever is told', () => {
    for (const detail of ['points', 'name', 'diagnosis', 'all'] as const) {
      const checks = told(detail)[0]!.checks;
      expect(checks.reduce((sum, { points }) => sum + points, 0)).toBe(1);
      expect(checks.reduce((sum, { maxPoints }) => sum + maxPoints, 0)).toBe(9);
    }
  });

  test('no more than is allowed comes out in any format', () => {
    for (const text of formats('points')) expect(text).not.toMatch(/SECRET|secret name|wrong way|wrong-way/);
    for (const text of formats('name')) expect(text).not.toMatch(/SECRET|wrong way|wrong-way/);
    for (const text of formats('diagnosis')) expect(text).not.toMatch(/SECRET/);
    for (const text of formats('diagnosis').slice(0, 4)) expect(text).toMatch(/It goes the wrong way/);
    for (const text of formats('name').slice(0, 4)) expect(text).toMatch(/secret name/);
    expect(formats('all')[0]).toMatch(/SECRET/);
    expect(JSON.stringify(told('all'))).not.toMatch(/"replay":"SECRET"|"output":"SECRET"/);
    expect(told('points')[0]!.checks.at(-1)).toMatchObject({
      name: 'hidden checks > 0 of 2 pass',
      verdict: 'fail',
    });
  });
});

describe('pages', () => {
  test.each([
    ['the gradebook', () => gradebookHtml(book())],
    ['feedback', () => feedbackHtml('ada <b>', exercises)],
  ])('%s: nothing of a submission becomes markup, nothing is loaded', (_what, make) => {
    const html = make();
    expect(html).not.toMatch(/<img|alert\(1\)<\/script>|<b>/);
    expect(html).not.toMatch(/(src|href)="?https?:|@import|url\(/);
    expect(html).toContain("default-src 'none'");
    expect(html.match(/<script/g)?.length ?? 0).toBe(html.match(/<\/script>/g)?.length ?? 0);
  });

  test('the gradebook shows every student, late and set by hand, and the data of their pages', () => {
    const html = gradebookHtml(book());
    expect(html).toContain('3 students, 2 graded');
    expect(html).toContain('✎ 3.5');
    expect(html).toContain('† 3.75');
    const data = JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(html)![1]!);
    expect(Object.keys(data.students).sort()).toEqual(['+chen', '0017', 'bo']);
    const [, , text] = data.students.bo.exercises['01'].checks[1];
    expect(data.texts[text]).toBe(cleanText(HOSTILE));
    // A text that both students have stands there once.
    expect(data.texts.filter((one: string) => one === cleanText(HOSTILE))).toHaveLength(1);
  });
});

describe('bookTable', () => {
  test('shows what fits: the first sixty, ids as long as the terminal allows', () => {
    const maker = new BookMaker(aCourse());
    for (let index = 100; index < 170; index++) {
      maker.add({ member: aMember(`${index}-${'x'.repeat(40)}`), report: aReport('s', { '01': 4 }) });
    }
    const wide = bookTable(maker.make()).split('\n');
    expect(wide).toHaveLength(1 + 60 + 1 + 1);
    expect(wide[1]).toMatch(/^100-x{27}… +4 +4$/);
    expect(wide.at(-1)).toBe('and 10 more: gradebook.html shows all');
    expect(bookTable(maker.make(), 40)).toMatch(/^100-x{3}… +4 +4$/m);
  });
});

test('the table for the terminal says what its marks mean', () => {
  const lines = bookTable(book()).split('\n');
  expect(lines.find((line) => line.startsWith('0017'))).toMatch(/^0017 +![\d.]+ /);
  expect(lines.find((line) => line.startsWith('bo'))).toMatch(/\*3\.5 /);
  expect(lines.at(-1)).toBe('* set by hand, ! late');
});

describe('one total', () => {
  const { students, maxTotal, ...rest } = book();
  const graded = students.filter(({ total }) => total !== undefined);
  const all = { students, maxTotal, ...rest };

  test.each(graded.map((student) => [student.id, student] as const))(
    '%s has the same total everywhere',
    (id, student) => {
      const total = student.total!;
      const told = tellHidden(aReport(id, { '01': 1, '02': 1 }).exercises, 'points');
      const marks = {
        score: total,
        maxScore: maxTotal,
        scores: {},
        counted: {},
        notes: gradeNotes(student, all),
      };
      const cellsOf = (text: string) => rowsOf(text).find((row) => row.includes(id))!;
      expect(cellsOf(gradebookCsv(all))[6]).toBe(String(total));
      expect(cellsOf(moodleCsv(all).text).at(-1)).toBe(String(total));
      expect(cellsOf(gradescopeCsv(all)).at(-2)).toBe(String(total));
      const canvas = cellsOf(canvasCsv(all).text).slice(5).map(Number);
      expect(canvas.reduce((sum, score) => sum + score, 0)).toBeCloseTo(total, 9);
      expect(feedbackMarkdown(id, told, marks)).toMatch(
        new RegExp(`^# \\S+: ${total} of ${maxTotal} points`),
      );
      expect(feedbackHtml(id, told, marks)).toContain(`: ${total} of ${maxTotal} points</h1>`);
      expect(gradescopeResults(told, marks).score).toBe(total);
      expect(prairielearnResults(told, marks)).toMatchObject({ score: Math.min(1, total / maxTotal) });
      const suite = parseXml(junitXml(id, told, marks)).children.at(-1)!;
      expect(suite.children[0]!.children[0]!.attributes.value).toBe(String(total));
      expect(gradebookHtml(all)).toContain(`data-value="${total}"`);
      expect(gradebookHtml(all)).toContain(`"facts":"${total} of ${maxTotal}, `);
      expect(bookTable(all)).toMatch(new RegExp(`^${id} .* ${total}( |$)`, 'm'));
    },
  );
});
