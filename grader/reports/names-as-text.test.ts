import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { ClassFolder } from '../class/class-folder.ts';
import { findMembers } from '../class/roster/find-members.ts';
import { aCourse, aGradedWith, aMember, aReport, KEYS } from '../class/samples.ts';
import { folderOf, readCourse } from '../engine/course/course.ts';
import { bookTable } from './book-table.ts';
import { feedbackMarkdown } from './feedback-markdown.ts';
import { tellHidden } from './tell-hidden.ts';
import { writeOutputs } from './write-outputs.ts';

const root = mkdtempSync(join(tmpdir(), 'names-'));
afterAll(() => rmSync(root, { recursive: true }));

/** What no text that a person reads may hold: what moves, hides, turns, or begins a command in a log. */
const TROUBLE = /[^\P{C}\r\n\t\uFEFF]|^\s*::|##\[/mu;

const hostile = fc.string({
  unit: fc.constantFrom(
    '\u001B[31m',
    '\n::warning::',
    '\u202E',
    '\u200B',
    '\u00AD',
    '\u0007',
    '##[',
    'ada',
    '＝1',
    '<b>',
    "'",
    '"',
    '\u{E0041}',
  ),
  minLength: 1,
  maxLength: 6,
});

/** All files below a folder. */
const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && !/entries|reports\//.test(file))
    .map((file) => readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));

describe('names are text, whatever is in them', () => {
  test('of folders: each shows what it hides, and twins are two', async () => {
    const twins = ['ada', 'ada\u200B', 'ada\u202E', 'bo\n::warning::x', '\u001B[31mred'];
    for (const name of twins) {
      const folder = join(root, 'subs', name, folderOf(readCourse().exercises[0]!));
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'x.ts'), '');
    }
    const found = await findMembers([join(root, 'subs')]);
    expect(found.kind === 'class' && found.members.map(({ id }) => id).sort()).toEqual([
      '<U+001B>[31mred',
      'ada',
      'ada<U+200B>',
      'ada<U+202E>',
      'bo<U+000A>::warning::x',
    ]);
  });

  test('of a roster, a kept entry or a report: in no file that comes out of a class', () => {
    let run = 0;
    fc.assert(
      fc.property(hostile, hostile, (name, text) => {
        const folder = new ClassFolder(join(root, `class-${run++}`));
        folder.prepare();
        const member = aMember('ada', { name, email: text, section: name });
        const failing = { message: text, diagnosis: { name: 'mine', sentence: name } };
        folder.writeReport(member, aGradedWith(), aReport('ada', { '01': 1, '02': 0 }, failing), KEYS);
        const problem = { kind: 'unreadable', message: text } as const;
        folder.writeProblem(aMember('bo', { name }), aGradedWith(), problem);
        const { book } = writeOutputs(folder, { course: aCourse(), overrides: [], now: 0 });
        for (const out of [...textsIn(folder.path), bookTable(book)]) expect(out).not.toMatch(TROUBLE);
      }),
      { numRuns: 15 },
    );
  });

  test('an entry whose id hides something was not written by a grader', () => {
    const folder = new ClassFolder(join(root, 'forged'));
    folder.prepare();
    folder.writeReport(aMember('ada\u200B'), aGradedWith(), aReport('ada\u200B', { '01': 1, '02': 0 }), KEYS);
    const damages: string[] = [];
    expect([...folder.attempts(({ what }) => damages.push(what))]).toEqual([]);
    expect(damages).toEqual(['belongs to "ada<U+200B>", whom no grader calls like that']);
  });
});

test('no address, name or number in feedback becomes a link', () => {
  const message = 'see https://evil.example, www.evil.example, me@evil.example, @org/team and #12';
  const { exercises } = aReport('ada', { '01': 0 }, { message });
  const text = feedbackMarkdown('ada', exercises);
  expect(text).toContain('see https:<!-- -->//evil.example, www<!-- -->.evil');
  expect(text).toContain('me&#64;<!-- -->evil.example');
  expect(text).toContain('&#64;<!-- -->org/team and &#35;<!-- -->12');
});

test('the time of a hidden check is told in whole seconds where nothing else is told of it', () => {
  const { exercises } = aReport('ada', { '01': 0 }, { durationMs: 1_234.5 });
  const times = (detail: Parameters<typeof tellHidden>[1]) =>
    tellHidden(exercises, detail).flatMap(({ checks }) => checks.map(({ durationMs }) => durationMs));
  expect(times('all')).toEqual([1234.5, 1234.5, 1234.5, 1234.5]);
  expect(times('diagnosis')).toEqual([1234.5, 1234.5, 1000, 1000]);
  expect(times('name')).toEqual([1234.5, 1234.5, 1000, 1000]);
  expect(times('points')).toEqual([1234.5, 1234.5, 2000]);
});
