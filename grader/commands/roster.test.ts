import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readRoster } from '../class/roster/roster.ts';
import { HOME } from '../engine/course/course.ts';

const root = mkdtempSync(join(tmpdir(), 'roster-command-test-'));
afterAll(() => rmSync(root, { recursive: true }));

function put(files: Record<string, string>): string[] {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return Object.keys(files);
}

function run(...args: string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [join(HOME, 'grader/cli.ts'), 'roster', ...args],
      { env: { ...process.env, INIT_CWD: root, NO_COLOR: '1' } },
      (error, stdout, stderr) => resolve({ code: (error?.code as number | undefined) ?? 0, stdout, stderr }),
    );
  });
}

let count = 0;
/** The roster of some exports, which a reader takes without a word. */
async function rosterOf(files: Record<string, string>, ...args: string[]) {
  const out = `class-${++count}.csv`;
  const told = await run(...put(files), '--out', out, ...args);
  const file = join(root, out);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const onWarning = (warning: string) => expect.fail(warning);
  const members = text === '' ? [] : readRoster(file, { timeZone: 'UTC', onWarning, withoutPlaces: true });
  return { ...told, text, members };
}

// All names are invented; the columns are those that the systems write.
const CANVAS = `Student,ID,SIS User ID,SIS Login ID,Section,Homework 1 (123),Final Score
,,,,,Manual Posting,
    Points Possible,,,,,10,(read only)
"One, Ann",1001,0101,ann1,A,9,90
"Two, Bob",1002,0102,bob2,"A, Lab 1",,
"Student, Test",1003,,f00,A,,
`;
const CANVAS_GROUPS = `name,canvas_user_id,user_id,login_id,sections,group_name,canvas_group_id,group_id
Ann One,1001,0101,ann1,A,Team 1,5,
Bob Two,1002,0102,bob2,A,Team 1,5,
`;
const MOODLE = `"First name",Surname,"ID number",Institution,Department,"Email address","Assignment: CNN (Real)","Last downloaded from this course"
Ann,One,0101,,,ann@example.org,-,1796000000
Bob,Two,,,,bob@example.org,-,1796000000
`;
const MOODLE_GERMAN = `Vorname;Nachname;ID-Nummer;E-Mail-Adresse;Gruppen
Ann;One;0101;ann@example.org;A
`;
const WORKSHEET = `Identifier,"Full name","ID number","Email address",Status,Grade,"Maximum grade","Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"
"Participant 501","Ann One",0101,ann@example.org,"Submitted for grading",,100.00,Yes,"Monday, 30 November 2026, 10:10 PM",-,
"Participant 502","Bob Two",0102,bob@example.org,"No submission",,100.00,Yes,-,-,
`;
const WORKSHEET_GERMAN = `\uFEFFTeilnehmer/in;"Vollständiger Name";E-Mail-Adresse;Status;Bewertung;Bestwertung;"Zuletzt geändert (Abgabe)"
"Teilnehmer/in501";"Ann One";ann@example.org;"Zur Bewertung abgegeben";3,5;"100,00";"Montag, 30. März 2026, 22:10"
"Teilnehmer/in502";"Bob Two";;"Keine Abgabe";;"100,00";-
`;
const WORKSHEET_BLIND = `Identifier,Status,Grade,"Maximum grade","Grade can be changed","Last modified (submission)"
"Participant 501","Submitted for grading",,100.00,Yes,"Monday, 30 November 2026, 10:10 PM"
"Participant 502","No submission",,100.00,Yes,-
`;
const GRADESCOPE = `---
submission_9001:
  :submitters:
  - :name: Ann One
    :sid: 0101
    :email: ann@example.org
  - :name: Bob Two
    :sid: '0102'
    :email: bob@example.org
  :created_at: 2026-11-30 22:10:11.123456000 Z
  :score: 9.0
  :status: processed
  :results: !ruby/hash:ActiveSupport::HashWithIndifferentAccess
    tests: []
submission_9002:
  :submitters:
  - :name: Cy Three
    :sid:
    :email: cy@example.org
  :created_at: 2026-11-29 08:00:00 Z
`;
const GRADESCOPE_ROSTER = `First Name,Last Name,SID,Email,Role,Sections
Ann,One,0101,ann@example.org,Student,A
Kim,Four,,kim@example.org,TA,A
`;
const GRADESCOPE_SCORES = `First Name,Last Name,SID,Email,Sections,Total Score,Max Points,Status,Submission ID,Submission Time,Lateness (H:M:S)
Ann,One,0101,ann@example.org,A,9,10,Graded,9001,2026-11-30 22:10:11 +0100,00:00:00
Bob,Two,0102,bob@example.org,A,,10,Missing,,,
`;
const CLASSROOM_ROSTER = `"identifier","github_username","github_id","name"
"0101","ann-gh","77","Ann"
"bob@example.org","Bob-GH","78",""
"Nobody Yet","","",""
`;
const CLASSROOM_GRADES = `"assignment_name","assignment_url","starter_code_url","github_username","roster_identifier","student_repository_name","student_repository_url","submission_timestamp","points_awarded","points_available"
"cnn","https://classroom.github.com/x","https://github.com/our-org/cnn","ann-gh","0101","cnn-ann-gh","https://github.com/our-org/cnn-ann-gh","2026-11-30 22:10:11 UTC","0","0"
`;
const CLASSROOM50 = `username,first_name,last_name,email,section,github_id,role
ann-gh,Ann,One,ann@example.org,A,77,student
,,,bob@example.org,,,student
kim-gh,Kim,Four,kim@example.org,,79,ta
`;
const submission = (datetime: string, sha: string) => ({
  schema: 'classroom50/result/v1',
  submission: `submit/${datetime}`,
  commit: `https://github.com/our-org/fall-cnn-ann-gh/commit/${sha}`,
  datetime,
  score: 9,
  'max-score': 10,
  tests: [],
});
const SCORES50 = (...names: string[]) =>
  JSON.stringify({
    schema: 'classroom50/scores/v1',
    assignments: Object.fromEntries(
      names.map((name) => [
        name,
        {
          type: 'group',
          entries: [
            {
              owner: 'ann-gh',
              member_usernames: ['ann-gh', 'bob-gh'],
              submissions: [
                submission('2026-11-30T22:10:11Z', 'b'.repeat(40)),
                submission('2026-11-29T08:00:00Z', 'a'.repeat(40)),
              ],
            },
          ],
        },
      ]),
    ),
  });
const SCORES50_CSV = `username,first_name,last_name,email,section,score,max_score,datetime,submission_tag,submitted_by,review_url,late,override
ann-gh,Ann,One,ann@example.org,A,9,10,2026-11-30T22:10:11Z,submit/x,ann-gh,https://github.com/our-org/fall-cnn-ann-gh/commit/${'b'.repeat(40)},false,
`;
const MEMBERS = `login,name,tfa_enabled,is_public,role,last_active,saml_name_id
ann-gh,Ann One,true,false,Member,2026-11-30,
boss,The Boss,true,true,Owner,2026-11-30,
`;
const REPOSITORIES = JSON.stringify([
  { name: 'cnn-ann-gh', url: 'https://github.com/our-org/cnn-ann-gh' },
  { name: 'cnn-BOB-gh', url: 'https://github.com/our-org/cnn-BOB-gh' },
  { name: 'staff', url: 'https://github.com/our-org/staff' },
]);

describe('npm run roster', () => {
  test.each<[string, Record<string, string>, string]>([
    [
      "Canvas's gradebook",
      { 'canvas.csv': CANVAS },
      'id,name,section,login,canvas_id\n0101,"One, Ann",A,ann1,1001\n0102,"Two, Bob","A, Lab 1",bob2,1002\n',
    ],
    [
      "Canvas's groups",
      { 'groups.csv': CANVAS_GROUPS },
      'id,name,section,group,login,canvas_id\n0101,Ann One,A,Team 1,ann1,1001\n0102,Bob Two,A,Team 1,bob2,1002\n',
    ],
    [
      "Moodle's grades",
      { 'moodle.csv': MOODLE },
      'id,name,email\n0101,Ann One,ann@example.org\nbob@example.org,Bob Two,bob@example.org\n',
    ],
    [
      "Moodle's participants in German",
      { 'moodle.csv': MOODLE_GERMAN },
      'id,name,email,section\n0101,Ann One,ann@example.org,A\n',
    ],
    [
      "Moodle's grading worksheet",
      { 'worksheet.csv': WORKSHEET },
      'id,name,email,participant,submitted_at\n0101,Ann One,ann@example.org,501,2026-11-30T22:10:00.000Z\n0102,Bob Two,bob@example.org,502,\n',
    ],
    [
      "Moodle's grading worksheet in German, of whom nothing but the participant is known in one row",
      { 'worksheet.csv': WORKSHEET_GERMAN },
      'id,name,email,participant,submitted_at\nann@example.org,Ann One,ann@example.org,501,2026-03-30T22:10:00.000Z\n502,Bob Two,,502,\n',
    ],
    [
      "Moodle's grading worksheet where marking is blind",
      { 'worksheet.csv': WORKSHEET_BLIND },
      'id,participant,submitted_at\n501,501,2026-11-30T22:10:00.000Z\n502,502,\n',
    ],
    [
      "Gradescope's metadata",
      { 'export/submission_metadata.yml': GRADESCOPE },
      'id,name,email,group,path,submitted_at\n' +
        '0101,Ann One,ann@example.org,submission_9001,export/submission_9001,2026-11-30T22:10:11.123Z\n' +
        '0102,Bob Two,bob@example.org,submission_9001,export/submission_9001,2026-11-30T22:10:11.123Z\n' +
        'cy@example.org,Cy Three,cy@example.org,,export/submission_9002,2026-11-29T08:00:00.000Z\n',
    ],
    [
      "Gradescope's roster",
      { 'gradescope.csv': GRADESCOPE_ROSTER },
      'id,name,email,section\n0101,Ann One,ann@example.org,A\n',
    ],
    [
      "Gradescope's scores",
      { 'export/scores.csv': GRADESCOPE_SCORES },
      'id,name,email,section,path,submitted_at\n0101,Ann One,ann@example.org,A,export/submission_9001,2026-11-30T21:10:11.000Z\n0102,Bob Two,bob@example.org,A,,\n',
    ],
    [
      "GitHub Classroom's roster and grades",
      { 'r.csv': CLASSROOM_ROSTER, 'g.csv': CLASSROOM_GRADES },
      'id,name,github,repo,submitted_at\n0101,Ann,ann-gh,our-org/cnn-ann-gh,2026-11-30T22:10:11.000Z\nbob@example.org,,Bob-GH,,\nNobody Yet,,,,\n',
    ],
    [
      "Classroom 50's roster",
      { 'c50.csv': CLASSROOM50 },
      'id,name,email,section\nann-gh,Ann One,ann@example.org,A\nbob@example.org,,bob@example.org,\n',
    ],
    [
      "Classroom 50's scores",
      { 'scores.json': SCORES50('cnn') },
      [
        'id,group,repo,ref,submitted_at',
        ...['ann-gh', 'bob-gh'].flatMap((id) => [
          `${id},ann-gh,our-org/fall-cnn-ann-gh,${'b'.repeat(40)},2026-11-30T22:10:11.000Z`,
          `${id},ann-gh,our-org/fall-cnn-ann-gh,${'a'.repeat(40)},2026-11-29T08:00:00.000Z`,
        ]),
      ]
        .join('\n')
        .concat('\n'),
    ],
    [
      "Classroom 50's scores as a table",
      { 'scores.csv': SCORES50_CSV },
      `id,name,email,section,repo,ref,submitted_at\nann-gh,Ann One,ann@example.org,A,our-org/fall-cnn-ann-gh,${'b'.repeat(40)},2026-11-30T22:10:11.000Z\n`,
    ],
    [
      "GitHub's members and repositories",
      { 'm.csv': MEMBERS, 'repos.json': REPOSITORIES },
      'id,name,repo\nann-gh,Ann One,https://github.com/our-org/cnn-ann-gh\n',
    ],
    [
      'an LMS with GitHub: one row a student, by the id of the LMS',
      {
        'r.csv': CLASSROOM_ROSTER,
        'g.csv': CLASSROOM_GRADES,
        'canvas.csv': CANVAS,
        'worksheet.csv': WORKSHEET,
      },
      'id,name,email,section,login,canvas_id,participant,github,repo,submitted_at\n' +
        '0101,Ann,ann@example.org,A,ann1,1001,501,ann-gh,our-org/cnn-ann-gh,2026-11-30T22:10:11.000Z\n' +
        '0102,"Two, Bob",bob@example.org,"A, Lab 1",bob2,1002,502,Bob-GH,,\n' +
        'Nobody Yet,,,,,,,,,\n',
    ],
  ])('%s', async (_what, files, text) => {
    const told = await rosterOf(files);
    expect(told.stderr).toBe('');
    expect(told.text).toBe(text);
    expect(told.code).toBe(0);
    expect(told.members.length).toBe(text.trim().split('\n').length - 1);
  });

  test('what stands in a roster already stays, and what it lacks is told', async () => {
    put({ 'mine.csv': 'id,path,extension,group\n0101,subs/ann,3,g\n', 'canvas.csv': CANVAS });
    const told = await run('mine.csv', 'canvas.csv', '--out', 'mine.csv');
    expect(readFileSync(join(root, 'mine.csv'), 'utf8')).toBe(
      'id,name,section,group,login,canvas_id,path,extension\n0101,"One, Ann",A,g,ann1,1001,subs/ann,3\n0102,"Two, Bob","A, Lab 1",,bob2,1002,,\n',
    );
    expect(told.stdout.split('\n')).toEqual([
      '2 students in mine.csv',
      'it lacks where the code of 0102 is: name what the LMS handed out (npm run grade -- DOWNLOADS --roster mine.csv), or add an export that knows repositories',
      'it lacks the e-mail address of anybody',
      '',
    ]);
    const again = await run('canvas.csv', '--out', 'mine.csv');
    expect(again).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/mine\.csv is there already: name it among/),
    });
  });

  test.each<[string, Record<string, string>, string[], RegExp]>([
    [
      'a table of something else',
      { 'x.csv': 'a,b\n1,2\n' },
      [],
      /x\.csv: is no export that is known: it has the columns a, b; known are Canvas's gradebook, /,
    ],
    [
      'JSON of something else',
      { 'x.json': '{"a": 1}' },
      [],
      /x\.json: is no export that is known: of JSON these are/,
    ],
    ['what is no JSON', { 'x.json': '{' }, [], /x\.json: is no JSON/],
    [
      'YAML of something else',
      { 'x.yml': 'a: 1' },
      [],
      /x\.yml: is no submission_metadata\.yml of Gradescope/,
    ],
    ['what is no YAML', { 'x.yml': 'a: [1' }, [], /x\.yml: is damaged/],
    [
      'two assignments',
      { 's.json': SCORES50('one', 'two') },
      [],
      /s\.json: holds the assignments one, two: name one with --assignment/,
    ],
    [
      'an assignment that is not there',
      { 's.json': SCORES50('one') },
      ['--assignment', 'three'],
      /holds the assignments one: name one/,
    ],
    ['nobody', { 'c.csv': 'Student,ID,Section\n"    Points Possible",,\n' }, [], /these files name nobody/],
  ])('refuses %s', async (_what, files, args, message) => {
    expect(await rosterOf(files, ...args)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(message),
      text: '',
    });
  });

  test('one of several assignments', async () => {
    const { members } = await rosterOf({ 's.json': SCORES50('one', 'two') }, '--assignment', 'two');
    expect(members.map(({ id, attempt }) => [id, attempt])).toEqual([
      ['ann-gh', 2],
      ['ann-gh', 1],
      ['bob-gh', 2],
      ['bob-gh', 1],
    ]);
  });

  test('a time that cannot be read is told with its line, and keeps nobody out', async () => {
    const told = await rosterOf({
      'scores.json': SCORES50('cnn')
        .replace(/,\{"schema":"classroom50\/result\/v1","submission":"submit\/2026-11-29[^}]*\}/, '')
        .replace('"datetime":"2026-11-30T22:10:11Z"', '"datetime":"yesterday"'),
      'w.csv': WORKSHEET.replace('Monday, 30 November', 'lundi, 30 juillet'),
      'export/submission_metadata.yml': GRADESCOPE.replace('2026-11-29 08:00:00 Z', 'last week'),
    });
    expect(told.stderr.split('\n').sort()).toEqual(
      [
        '',
        `warning: ${join(root, 'export/submission_metadata.yml')}:15: submission_9002: the time "last week" cannot be read, and is left out`,
        `warning: ${join(root, 'scores.json')}:1: ann-gh: the time "yesterday" cannot be read, and is left out`,
        `warning: ${join(root, 'w.csv')}:2: the time "lundi, 30 juillet 2026, 10:10 PM" cannot be read, and is left out`,
      ].sort(),
    );
    expect(told.code).toBe(1);
  });

  test('who cannot be told, or has no id, is left out and named', async () => {
    const told = await rosterOf({
      'moodle.csv': `${MOODLE}Cy,Three,,,,,-,1\n`,
      'other.csv': 'id,login,email\n0101,x,bob@example.org\n',
    });
    expect(told.stderr).toBe(
      `warning: ${join(root, 'moodle.csv')}:4: has no id, and is left out\n` +
        `warning: ${join(root, 'other.csv')}:2: a roster: may be 0101 and bob@example.org, and is left out\n`,
    );
    expect(told).toMatchObject({ code: 1, members: [{ id: '0101' }, { id: 'bob@example.org' }] });
  });

  test('an export that is taken for a roster is told what it is', () => {
    put({ 'canvas.csv': CANVAS });
    expect(() => readRoster(join(root, 'canvas.csv'), { timeZone: 'UTC' })).toThrow(
      /canvas\.csv: is Canvas's gradebook, and no roster: npm run roster -- FILE --out class\.csv makes one/,
    );
  });
});

describe('a roster made before', () => {
  const OURS = 'ID;E-Mail;Path;Due;01 due;Nickname\n0101;ann@example.org;ann;2026-12-05T23:59;3;Annie\n';

  test('keeps more time under whatever name it has, and what cannot be carried on is told', async () => {
    const { code, stderr, members } = await rosterOf({ 'ours.csv': OURS });
    expect(members).toMatchObject([
      {
        id: '0101',
        email: 'ann@example.org',
        extensions: { all: { until: expect.any(Number) }, '01': { days: 3 } },
      },
    ]);
    expect(code).toBe(1);
    expect(stderr).toBe(`warning: ${join(root, 'ours.csv')}:1: the column "nickname" is not carried on\n`);
  });

  test('with ids that a spreadsheet has made is told with their lines', async () => {
    const told = await run(
      ...put({ 'mangled.csv': 'id,name,path\n1.2E+07,Ann,ann\n' }),
      '--out',
      'mangled-out.csv',
    );
    expect(told.code).toBe(1);
    expect(told.stderr).toContain('mangled.csv:2: the id "1.2E+07" is a number with an exponent');
  });
});
