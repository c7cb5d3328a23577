import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
    expect(exercises[0]).toMatchObject({ weight: 10, due: '2026-11-30T23:59' });
    expect(read(`{ "title": "T", "exercises": [${exercise}] }`).policy.attempts).toBe('last');
  });

  test.each([
    [
      'a field that is none',
      `{\n"title": "T",\n"policy": {\n  "latePolicy": 1 },\n"exercises": [${exercise}] }`,
      /:3: policy: .*latePolicy/,
    ],
    [
      'a penalty above all',
      `{\n"title": "T",\n"policy": {\n  "late": {\n    "perDay": 10 } },\n"exercises": [${exercise}] }`,
      /:5: policy\.late\.perDay: .*<=1/,
    ],
    [
      'a zone that is none',
      `{\n"title": "T",\n"policy": { "timeZone":\n "Berlin" },\n"exercises": [${exercise}] }`,
      /:4: policy\.timeZone: must be the name of a time zone/,
    ],
    [
      'attempts that are none',
      `{\n"title": "T",\n"policy": {\n"attempts": "first" },\n"exercises": [${exercise}] }`,
      /:4: policy\.attempts/,
    ],
    [
      'a day that is none',
      `{\n"title": "T",\n"exercises": [\n${exercise.replace('4 }', '4,\n "due": "2026-02-30T10:00" }')}] }`,
      /:5: exercises\.0\.due: must be a time such as .*got "2026-02-30T10:00"/,
    ],
    [
      'a moment of feedback that is none',
      `{\n"title": "T",\n"policy": { "feedback": {\n"from": "soon" } },\n"exercises": [${exercise}] }`,
      /:4: policy\.feedback\.from/,
    ],
    [
      'a number that is taken',
      `{\n"title": "T",\n"exercises": [\n${exercise},\n${exercise.replace('grid', 'other')}] }`,
      /course\.json:5: exercises\.1\.id: "01" belongs to another exercise already$/,
    ],
    [
      'a name that is taken',
      `{\n"title": "T",\n"exercises": [\n${exercise},\n${exercise.replace('01', '02')}] }`,
      /course\.json:5: exercises\.1\.slug: "grid" belongs to another exercise already$/,
    ],
    ['a missing title', `{\n"exercises": [${exercise}] }`, /:1: title/],
    ['no JSON', '{\n"title": "T"\n"exercises": [] }', /course\.json: .*line 3/],
  ])('%s: the message names the line', (_what, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
