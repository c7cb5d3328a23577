import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, ROOT, readCourse } from '../course/course.ts';
import { Grader } from './grader.ts';
import type { Report } from './report.ts';

const exercise = readCourse().exercises[0]!;
const reference = readFileSync(filesOf(exercise).reference, 'utf8');
const MAX = exercise.points;
const TURNED = 'let turned: List = null;';
const CHECKED = "requireNumbers('values', values);";

let work: string;
let grader: Grader;
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'grader-test-'));
  grader = await Grader.open([exercise]);
});
afterAll(async () => {
  await grader.close();
  rmSync(work, { recursive: true });
});

let submissions = 0;
/** Grades a submission of these files in the folder of exercise 01. */
async function grade(files: Record<string, string>, seed = 1): Promise<Report> {
  const folder = join(work, `submission${submissions++}`);
  mkdirSync(join(folder, '01-linked-lists'), { recursive: true });
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, '01-linked-lists', name), text);
  return grader.grade(folder, { id: 'test', seed });
}
const gradeModule = (source: string) => grade({ 'linked-lists.ts': source });
const checksOf = (report: Report) => report.exercises[0]!.checks;
const verdictsOf = (report: Report, task = '') =>
  new Set(
    checksOf(report)
      .filter(({ name }) => name.startsWith(task))
      .map(({ verdict }) => verdict),
  );

describe('Grader', () => {
  test('the reference gets full points, the stub none and reads as not started', async () => {
    const right = await gradeModule(reference);
    expect(right.score).toBe(MAX);
    const stub = await gradeModule(readFileSync(filesOf(exercise).stub, 'utf8'));
    expect(stub.score).toBe(0);
    expect(verdictsOf(stub)).toEqual(new Set(['not-started']));
    expect(checksOf(stub)[0]!.message).toBe('listOf is still to do');
  });

  test('the same seed gives the same report, but for times', async () => {
    const wrong = reference.replace('value: link.value', 'value: -link.value');
    const strip = (report: Report) =>
      JSON.stringify(report, (key, value) => (key === 'durationMs' ? undefined : value));
    const first = await gradeModule(wrong);
    expect(first.score).toBeGreaterThan(0);
    expect(first.score).toBeLessThan(MAX);
    expect(strip(await gradeModule(wrong))).toBe(strip(first));
  });

  test('a wrong answer comes with the smallest input, the calls and a replay', async () => {
    const report = await gradeModule(
      reference.replace(CHECKED, `${CHECKED}\n  values = [...new Set(values)];`),
    );
    const failed = checksOf(report).filter(({ verdict }) => verdict !== 'pass');
    expect(new Set(failed.map(({ verdict }) => verdict))).toEqual(new Set(['fail']));
    const property = failed.find(({ replay }) => replay?.includes(' --path '))!;
    expect(property.counterexample!.calls.at(-1)).toMatch(/^listOf\(.*\) → \{/);
    expect(property.replay).toMatch(/^npm run check -- 01 --seed -?\d+ --path [\d:]+ --only "/);
    expect(failed.some(({ visibility, replay }) => visibility === 'hidden' && replay)).toBe(false);
  });

  test('a function that never ends is out of time; the others keep their points', async () => {
    const report = await gradeModule(reference.replace(CHECKED, 'for (;;);'));
    expect(verdictsOf(report, 'listOf')).toEqual(new Set(['timeout']));
    expect(verdictsOf(report, 'reversed')).toEqual(new Set(['pass']));
  });

  test('what a function throws is told with its line', async () => {
    const report = await gradeModule(
      'export const listOf = (values: number[][]): number => digit(values);\n\nfunction digit(values: number[][]) {\n  return values[99]![0]!;\n}',
    );
    expect(checksOf(report)[0]).toMatchObject({
      verdict: 'error',
      message: "TypeError: Cannot read properties of undefined (reading '0') (linked-lists.ts, line 4)",
    });
  });

  test('a missing export, or one that is no function, is missing; the others keep their points', async () => {
    const absent = await gradeModule(reference.replace('export function listOf', 'function listOf'));
    expect(verdictsOf(absent, 'listOf')).toEqual(new Set(['missing']));
    expect(verdictsOf(absent, 'reversed')).toEqual(new Set(['pass']));
    const number = await gradeModule('export const listOf = 5;');
    expect(checksOf(number)[0]!.message).toBe('listOf is exported, but as a number, not as a function');
  });

  test.each([
    [
      'does not parse',
      'const a: number = 1;\n\nexport const b = [1, 2;',
      'error',
      /could not be loaded: SyntaxError: Expected .* \(linked-lists\.ts, line 3\)/,
    ],
    [
      'throws while it loads',
      '\nthrow new Error("boom");',
      'error',
      /could not be loaded: Error: boom \(linked-lists\.ts, line 2\)/,
    ],
    [
      'ends the process while it loads',
      'const p = globalThis.process; p.exit(0);',
      'error',
      /could not be loaded/,
    ],
    [
      'uses an enum',
      'enum A { B }\nexport const listOf = () => A.B;',
      'error',
      /mode \(linked-lists\.ts, line 1\)\. Enums/,
    ],
    ['is empty', '', 'missing', /listOf is not exported/],
    ['is huge', `//${'x'.repeat(1_000_001)}`, 'missing', /larger than 1000000 bytes/],
    ['imports what is not there', 'import "./nowhere.ts";', 'error', /nowhere\.ts/],
    ['waits for ever', 'await new Promise(() => {});', 'crash', /promise that never settles/],
  ])(
    'a file that %s: every check is listed, at zero, with the reason',
    async (_what, source, verdict, reason) => {
      const report = await gradeModule(source);
      expect(report.score).toBe(0);
      expect(report.maxScore).toBe(MAX);
      expect(checksOf(report).every((check) => check.verdict === verdict)).toBe(true);
      expect(checksOf(report)[0]!.message).toMatch(reason);
    },
    60_000,
  );

  test('an empty folder and a missing file: every check is missing', async () => {
    const report = await grade({});
    expect(verdictsOf(report)).toEqual(new Set(['missing']));
    expect(checksOf(report)[0]!.message).toBe('the file 01-linked-lists/linked-lists.ts is missing');
    mkdirSync(join(work, 'empty'));
    const empty = await grader.grade(join(work, 'empty'), { id: 'empty', seed: 1 });
    expect(checksOf(empty)[0]!.message).toBe('the folder 01-linked-lists is missing');
  });

  test.each([
    ['Windows line ends', (source: string) => source.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (source: string) => `\uFEFF${source}`],
    ['type errors', (source: string) => `${source}\nconst wrong: string = 5;\nvoid wrong;\n`],
    ['console output', (source: string) => source.replace(TURNED, `console.log('turning');\n  ${TURNED}`)],
    ['−0 for 0', (source: string) => source.replace('value: link.value', 'value: link.value || -0')],
    [
      'links without a prototype',
      (source: string) =>
        source.replace(
          'list = { value: values[index]!, next: list }',
          'list = Object.assign(Object.create(null), { value: values[index]!, next: list })',
        ),
    ],
  ])('a right solution with %s gets full points', async (_what, change) => {
    const changed = change(reference);
    expect(changed).not.toBe(reference);
    expect((await gradeModule(changed)).score).toBe(MAX);
  });

  test('a helper file beside the module is read', async () => {
    const [imports, rest] = [
      reference.slice(0, reference.indexOf('/**')),
      reference.slice(reference.indexOf('/**')),
    ];
    const report = await grade({
      'linked-lists.ts': "export * from './all-of-it.ts';\n",
      'all-of-it.ts': imports + rest,
    });
    expect(report.score).toBe(MAX);
  });

  test('what a submission prints is kept as its own', async () => {
    const report = await gradeModule(reference.replace(TURNED, `console.log('turning');\n  ${TURNED}`));
    expect(checksOf(report).find(({ name }) => name.startsWith('reversed'))!.output).toContain('turning');
  });

  test('the root folder of a repository is a submission too', async () => {
    const report = await grader.grade(ROOT, { id: 'root', seed: 1 });
    expect(verdictsOf(report)).toEqual(new Set(['not-started']));
  });
});
