import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCourse } from './course.ts';

const folder = mkdtempSync(join(tmpdir(), 'course-test-'));
const file = join(folder, 'course.json');
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  writeFileSync(file, text);
  return readCourse(file);
}

const exercise = '{ "id": "01", "slug": "grid", "title": "Grid", "points": 4 }';

describe('readCourse', () => {
  test('reads the course of this repository, and policies', () => {
    expect(readCourse().exercises.length).toBeGreaterThan(0);
    const { policy, exercises } = read(`{
      "title": "T",
      "policy": { "timeZone": "Europe/Berlin", "attempts": "best", "late": { "perDay": 0.1, "graceMinutes": 15, "cap": 0.5 } },
      "exercises": [{ "id": "01", "slug": "grid", "title": "Grid", "points": 4, "weight": 10, "due": "2026-11-30T23:59" }]
    }`);
    expect(policy).toEqual({
      timeZone: 'Europe/Berlin',
      attempts: 'best',
      late: { perDay: 0.1, graceMinutes: 15, cap: 0.5 },
      feedback: { hidden: 'diagnosis' },
    });
    const allowed = exercise.replace('}', ', "globals": ["WebAssembly"] }');
    expect(read(`{ "title": "T", "exercises": [${allowed}] }`).exercises[0]!.globals).toEqual([
      'WebAssembly',
    ]);
    expect(() =>
      read(`{ "title": "T", "exercises": [${allowed.replace('WebAssembly', 'process')}] }`),
    ).toThrow(/:1: exercises\.0\.globals\.0: must be one of Atomics, .*WebAssembly/);
    expect(exercises[0]).toMatchObject({ weight: 10, due: '2026-11-30T23:59' });
    expect(read(`{ "title": "T", "exercises": [${exercise}] }`).policy.attempts).toBe('last');
  });

  test('a draft is known to the commands that make exercises alone, and does not count', () => {
    const draft = '{ "id": "02", "slug": "lists", "title": "Lists", "points": 4, "draft": true }';
    const text = `{ "title": "T", "exercises": [${exercise}, ${draft}] }`;
    expect(read(text).exercises.map(({ id }) => id)).toEqual(['01']);
    expect(readCourse(file, { drafts: true }).exercises.map(({ id }) => id)).toEqual(['01', '02']);
    const extra = exercise.replace('}', ', "extraCredit": true }');
    expect(() => read(`{ "title": "T", "exercises": [${extra}, ${draft}] }`)).toThrow('all are extra credit');
    expect(read(`{ "title": "T", "exercises": [${draft}] }`).exercises).toEqual([]);
  });

  test.each([
    [
      'a field that is none',
      `"policy": {\n "latePolicy": 1 }`,
      /:2: policy\.latePolicy: no such field; there are timeZone, attempts/,
    ],
    [
      'a field of the course that is none',
      '"tittle":\n "T"',
      /:1: tittle: no such field; there are title, exercises/,
    ],
    ['a penalty above all', '"policy": {\n"late": {\n"perDay": 10 } }', /:3: policy\.late\.perDay: .*<=1/],
    [
      'a penalty without its size',
      '"policy": {\n"late": { "cap": 0.5 } }',
      /:2: policy\.late\.perDay: is missing/,
    ],
    [
      'grace for ever',
      '"policy": { "late": { "perDay": 0,\n"graceMinutes": 1e300 } }',
      /:2: policy\.late\.graceMinutes: .*<=527040/,
    ],
    [
      'a zone that is none',
      '"policy": {\n"timeZone": "Berlin" }',
      /:2: policy\.timeZone: must be the name of a time zone/,
    ],
    [
      'attempts that are none',
      '"policy": {\n"attempts": "first" }',
      /:2: policy\.attempts: .*"last"\|"best"/,
    ],
    [
      'a moment of feedback that is none',
      '"policy": { "feedback": {\n"from": "soon" } }',
      /:2: policy\.feedback\.from: must be a time/,
    ],
    [
      'a limit that is none',
      '"limits": {\n"callSeconds": 2 }',
      /:2: limits\.callSeconds: no such field; there are startMs/,
    ],
    [
      'a limit that no timer can wait for',
      '"limits": {\n"callMs": 3000000000 }',
      /:2: limits\.callMs: .*<=2147483647/,
    ],
    [
      'limits that no timer can wait for together',
      '\n"limits": { "checkMs": 2147483647 }',
      /:2: limits: with these limits/,
    ],
    ['half a millisecond', '"limits": { "callMs": 0.5 }', /:1: limits\.callMs: expected int/],
    [
      'a text for a number',
      '"limits": { "callMs": "5" }',
      /:1: limits\.callMs: expected number, received string/,
    ],
    ['nothing for a list', '"policy": null', /:1: policy: expected object, received null/],
  ])('%s is told with its line', (_what, field, message) => {
    expect(() => read(`{ ${field}, "title": "T", "exercises": [${exercise}] }`)).toThrow(message);
  });

  test.each([
    [
      'a day that is none',
      '"due": "2026-02-30T10:00"',
      /:2: exercises\.0\.due: must be a time such as .*got "2026-02-30T10:00"/,
    ],
    ['an hour that there is not', '"due": "2026-11-30T25:00"', /:2: exercises\.0\.due/],
    [
      'a field of an exercise that is none',
      '"latePolicy": 1',
      /:2: exercises\.0\.latePolicy: no such field; there are id, slug/,
    ],
    ['a negative weight', '"weight": -1', /:2: exercises\.0\.weight: .*>=0/],
    ['a weight without bounds', '"weight": 1e300', /:2: exercises\.0\.weight: .*<=10000/],
    ['a weight that is no number', '"weight": 1e999', /:2: exercises\.0\.weight: expected number/],
    ['a word for yes', '"extraCredit": "yes"', /:2: exercises\.0\.extraCredit: expected boolean/],
    ['no time for a call', '"callSeconds": { "train": 0 }', /:2: exercises\.0\.callSeconds\.train: .*>0/],
    [
      'weeks for a call',
      '"callSeconds": { "train": 1e6 }',
      /:2: exercises\.0\.callSeconds: with these limits/,
    ],
    ['a list for times', '"callSeconds": [1]', /:2: exercises\.0\.callSeconds: expected record/],
    [
      'a weight of nothing for all',
      '"weight": 0',
      /:1: exercises: all weights are 0, so that the total is out of 0/,
    ],
    ['nothing but extra credit', '"extraCredit": true', /:1: exercises: all are extra credit/],
  ])('%s is told with its line', (_what, field, message) => {
    const [head] = exercise.split(' }');
    expect(() => read(`{ "title": "T", "exercises": [${head},\n${field} }] }`)).toThrow(message);
  });

  test.each([
    ['a number of one digit', exercise.replace('01', '1'), /:1: exercises\.0\.id: must be two digits/],
    ['a number without quotes', exercise.replace('"01"', '1'), /:1: exercises\.0\.id: expected string/],
    [
      'a folder for a slug',
      exercise.replace('grid', '01-Grid'),
      /:1: exercises\.0\.slug: must be lower-case/,
    ],
    ['a way out for a slug', exercise.replace('grid', '../..'), /:1: exercises\.0\.slug: must be lower-case/],
    ['a title of spaces', exercise.replace('Grid', ' '), /:1: exercises\.0\.title: must be a line of text/],
    [
      'a title of two lines',
      exercise.replace('Grid', 'A\\nB'),
      /:1: exercises\.0\.title: must be a line of text/,
    ],
    [
      'a title that colours',
      exercise.replace('Grid', '\\u001B[31mA'),
      /:1: exercises\.0\.title: must be a line/,
    ],
    ['no points', exercise.replace('4', '0'), /:1: exercises\.0\.points: .*>=0\.01/],
    ['points without bounds', exercise.replace('4', '1e308'), /:1: exercises\.0\.points: .*<=10000/],
    ['a missing slug', exercise.replace('"slug": "grid", ', ''), /:1: exercises\.0\.slug: is missing$/],
    [
      'a number that is taken',
      `${exercise},\n${exercise.replace('grid', 'other')}`,
      /course\.json:2: exercises\.1\.id: "01" belongs to another exercise already$/,
    ],
    [
      'a name that is taken',
      `${exercise},\n${exercise.replace('01', '02')}`,
      /course\.json:2: exercises\.1\.slug: "grid" belongs to another exercise already$/,
    ],
    ['a text for an exercise', '"01"', /:1: exercises\.0: expected object, received string/],
    ['no exercise', '', /:1: exercises: there must be at least one exercise/],
  ])('%s is told with its line', (_what, exercises, message) => {
    expect(() => read(`{ "title": "T", "exercises": [${exercises}] }`)).toThrow(message);
  });

  test.each([
    [
      'a data set with no checksum',
      `{\n"title": "T",\n"datasets": [{ "name": "D", "reader": "images",\n "splits": { "all": [\n{ "file": "a/1.png" }] } }],\n"exercises": [${exercise}] }`,
      /:5: datasets\.0\.splits\.all\.0\.sha256: is missing/,
    ],
    [
      'a reader that is none',
      `{\n"title": "T",\n"datasets": [{ "name": "D",\n "reader": "csv", "splits": {} }],\n"exercises": [${exercise}] }`,
      /:4: datasets\.0\.reader: /,
    ],
    [
      'a tool that no command can be',
      `{\n"title": "T",\n"exercises": [${exercise.replace('4 }', '4,\n "tools": { "Train it": "t.ts" } }')}] }`,
      /:4: exercises\.0\.tools\."Train it": must be named as a command is/,
    ],
    [
      'a language without words',
      `{\n"title": "T",\n"languages": ["en",\n "fr"],\n"exercises": [${exercise}] }`,
      /:4: languages\.1: must be one of en, zh-CN, de: the words of another/,
    ],
    [
      'a language that comes twice',
      `{\n"title": "T",\n"languages": ["de", "de"],\n"exercises": [${exercise}] }`,
      /:3: languages: names a language twice/,
    ],
    ['a missing title', `{\n"exercises": [${exercise}] }`, /:1: title: is missing$/],
    ['a list', '[]', /:1: the course: expected object, received array$/],
    [
      'a missing comma',
      '{\n"title": "T"\n"exercises": [] }',
      /course\.json:3: a comma should stand before "exercises"/,
    ],
    [
      'a field twice',
      `{ "title": "T",\n"exercises": [${exercise}],\n"title": "T" }`,
      /course\.json:3: "title" stands here a second time/,
    ],
  ])('%s is told with its line', (_what, text, message) => {
    expect(() => read(text)).toThrow(message);
  });

  describe('where the references are', () => {
    const root = mkdtempSync(join(tmpdir(), 'course-test-'));
    afterAll(() => rmSync(root, { recursive: true }));
    const readStaff = (entry: string) => {
      const course = join(root, 'exercises/course.json');
      for (const folder of ['exercises/01-grid', 'solutions/01-grid'])
        mkdirSync(join(root, folder), { recursive: true });
      writeFileSync(
        join(root, 'solutions/01-grid/grid.ts'),
        'export function train() {}\nfunction own() {}\n',
      );
      writeFileSync(course, `{ "title": "T", "exercises": [\n${entry}] }`);
      return readCourse(course);
    };
    const withSeconds = (name: string) => exercise.replace(' }', `,\n"callSeconds": {\n"${name}": 5 } }`);

    test('a limit of a function that does not exist', () => {
      expect(readStaff(withSeconds('train')).exercises[0]!.callSeconds).toEqual({ train: 5 });
      const message = /:4: exercises\.0\.callSeconds\.trian: no such function; there are train$/;
      expect(() => readStaff(withSeconds('trian'))).toThrow(message);
      expect(() => readStaff(withSeconds('own'))).toThrow(/callSeconds\.own: no such function/);
    });

    test('a slug without a folder, with the one that may be meant', () => {
      expect(() => readStaff(exercise.replace('grid', 'grids'))).toThrow(
        /:2: exercises\.0\.slug: "grids": there is no folder exercises\/01-grids; there is exercises\/01-grid$/,
      );
      expect(() => readStaff(exercise.replace('01', '02'))).toThrow(
        /exercises\/02-grid; npm run new makes one$/,
      );
    });

    test('and nowhere else: what students do to their files is no mistake of the course', () => {
      expect(read(`{ "title": "T", "exercises": [${withSeconds('trian')}] }`).exercises).toHaveLength(1);
    });
  });
});
