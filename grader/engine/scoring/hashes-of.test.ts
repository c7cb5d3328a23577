import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOME } from '../course/course.ts';
import type { Hashes } from './report.ts';

let course: string;
beforeEach(() => {
  course = realpathSync(mkdtempSync(join(tmpdir(), 'hashes-test-')));
  cpSync(join(HOME, 'datasets/fixture-course'), course, { recursive: true });
});
afterEach(() => rmSync(course, { recursive: true }));

/** Of the course before anything is changed, wherever its copy lies. */
let unchanged: Hashes | undefined;

const at = (file: string): string => join(course, file);
const HIDDEN = 'solutions/01-linked-lists/linked-lists.hidden.test.ts';

/** What reports of the course follow from, as it is now. */
function hashes(selected = ['01', '02']): Hashes {
  const script = `
    const { hashesOf } = await import(${JSON.stringify(join(HOME, 'grader/engine/scoring/hashes-of.ts'))});
    const { readCourse } = await import(${JSON.stringify(join(HOME, 'grader/engine/course/course.ts'))});
    const chosen = readCourse().exercises.filter(({ id }) => ${JSON.stringify(selected)}.includes(id));
    console.log(JSON.stringify(hashesOf(chosen)));`;
  const env = { ...process.env, COURSE_ROOT: course };
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }),
  );
}

/** Where two of them differ: `01.checks`, `grader`. */
function changes(before: Hashes, after: Hashes): string[] {
  const flat = ({ grader, exercises }: Hashes): Record<string, string> => ({
    grader,
    ...Object.fromEntries(
      Object.entries(exercises).flatMap(([id, own]) =>
        Object.entries(own).map(([what, hash]) => [`${id}.${what}`, hash]),
      ),
    ),
  });
  const [one, other] = [flat(before), flat(after)];
  return Object.keys(other).filter((key) => one[key] !== other[key]);
}

/** Replaces a text that must be there. */
function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(at(file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(at(file), text.replace(from, to));
}

describe('what regrades nothing', () => {
  test.each<[string, () => void]>([
    ['figures', () => appendFileSync(at('solutions/01-linked-lists/figures.ts'), '\n// a typo less\n')],
    ['another variant', () => writeFileSync(at('solutions/01-linked-lists/variants/x.ts'), 'export {};\n')],
    ['a lesson', () => appendFileSync(at('exercises/01-linked-lists/README.md'), '\nMore.\n')],
    ['a stub', () => appendFileSync(at('exercises/01-linked-lists/linked-lists.ts'), '\n// more\n')],
    [
      'the words of a misconception',
      () =>
        edit(
          'solutions/01-linked-lists/misconceptions/handed-back.ts',
          /(export const sentence[^'"`]*['"`])/,
          '$1Well: ',
        ),
    ],
    ['a title', () => edit('exercises/course.json', 'Linked lists', 'Lists, linked')],
  ])('%s', (_what, change) => {
    unchanged ??= hashes();
    change();
    expect(changes(unchanged, hashes())).toEqual([]);
  });
});

describe('what regrades one exercise alone', () => {
  test.each<[string, () => void, string]>([
    ['a hidden check', () => appendFileSync(at(HIDDEN), '\n'), '01.checks'],
    ['a public check', () => appendFileSync(at('exercises/02-initials/initials.test.ts'), '\n'), '02.checks'],
    [
      'a misconception',
      () =>
        appendFileSync(
          at('solutions/01-linked-lists/misconceptions/handed-back.ts'),
          'export const a = 1;\n',
        ),
      '01.references',
    ],
    ['a reference', () => appendFileSync(at('solutions/02-initials/initials.ts'), '\n'), '02.references'],
    [
      'the time that a call may take',
      () => edit('exercises/course.json', '"points": 2', '"points": 2, "callSeconds": { "initials": 2 }'),
      '02.limits',
    ],
  ])('%s', (_what, change, where) => {
    unchanged ??= hashes();
    change();
    expect(changes(unchanged, hashes())).toEqual([where]);
  });

  test('code of the course that its checks alone import, through others too, and what they read', () => {
    mkdirSync(at('solutions/lib/cases'), { recursive: true });
    writeFileSync(at('solutions/lib/inner.ts'), 'export const inner = 1;\n');
    writeFileSync(at('solutions/lib/outer.ts'), "export { inner } from './inner.ts';\n");
    writeFileSync(at('solutions/lib/cases/one.json'), '[]');
    writeFileSync(at('exercises/lib/names.ts'), "export const names = ['ada'];\n");
    const imports = [
      "import { inner } from '../lib/outer.ts';",
      "import { readdirSync } from 'node:fs';",
      "export const seen = [inner, readdirSync(new URL('../lib/cases', import.meta.url))];",
    ];
    edit(HIDDEN, /^/, `${imports.join('\n')}\n`);
    edit('exercises/02-initials/initials.test.ts', /^/, "import '../lib/names.ts';\n");
    const before = hashes();
    const touched = (file: string): string[] => {
      const text = readFileSync(at(file), 'utf8');
      appendFileSync(at(file), '\n');
      const changed = changes(before, hashes());
      writeFileSync(at(file), text);
      return changed;
    };
    expect(touched('solutions/lib/inner.ts')).toEqual(['01.checks']);
    expect(touched('solutions/lib/cases/one.json')).toEqual(['01.checks']);
    expect(touched('exercises/lib/names.ts')).toEqual(['02.checks']);
    expect(changes(before, hashes())).toEqual([]);
  });
});

describe('what regrades all', () => {
  test.each<[string, () => void, string[]]>([
    [
      'code that is given to solutions',
      () => appendFileSync(at('exercises/lib/require.ts'), '\n'),
      ['grader'],
    ],
    [
      'code of the course that no exercise names',
      () => writeFileSync(at('exercises/lib/more.ts'), 'export {};\n'),
      ['grader'],
    ],
    [
      'a limit of the course',
      () => edit('exercises/course.json', '"replyDepth": 40', '"replyDepth": 41'),
      ['01.limits', '02.limits'],
    ],
  ])('%s', (_what, change, where) => {
    unchanged ??= hashes();
    change();
    expect(changes(unchanged, hashes())).toEqual(where);
  });
});

test('what an exercise is graded with does not depend on which others are graded', () => {
  const { grader, exercises } = hashes();
  expect(hashes(['02'])).toEqual({ grader, exercises: { '02': exercises['02'] } });
});
