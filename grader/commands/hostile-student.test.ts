// One hostile student among three honest ones, through the commands that come after grading.
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { ClassFolder } from '../class/class-folder.ts';
import { fileNameOf } from '../class/file-name.ts';
import { handIn, hostileHandIns } from '../class/hostile-hand-in.ts';
import { FakeGithub } from '../class/publish/fake-github.ts';
import { aGradedWith, aMember, aReport, hashesFor } from '../class/samples.ts';
import { filesOf, folderOf, readCourse } from '../engine/course/course.ts';
import { fuzzRuns } from '../engine/sandbox/fuzz-runs.ts';
import { publish } from './publish.ts';
import { similar } from './similar.ts';

const root = mkdtempSync(join(tmpdir(), 'hostile-student-'));
afterAll(() => rmSync(root, { recursive: true }));

const HONEST = ['ann', 'bob', 'cy'];

/** What no text that a person reads may hold. */
const TROUBLE = /[^\P{C}\n\t]|^\s*::|##\[/mu;

let printed: string[];
beforeEach(() => {
  printed = [];
  const keep = (...given: unknown[]): void => void printed.push(given.join(' '));
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(keep),
    vi.spyOn(console, 'error').mockImplementation(keep),
    vi.spyOn(process.stderr, 'write').mockReturnValue(true),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
});

const text = fc.oneof(
  fc.constantFrom(
    ...['', '::error::x', '\u202Eeva', '\0', '\ud800', '\n# 10 of 10 points', '=1+1', '"', "a,b\r\n'c'"],
    ...[
      '[a](javascript:x)',
      '<img src=x>',
      '\u001b[2J',
      'x'.repeat(100_000),
      '```\n'.repeat(500),
      '__proto__',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const number = fc.oneof(fc.constantFrom(-1, 0, 1e308, 2 ** 53, 1e-300), fc.double({ noNaN: true }));

/** What becomes of the file of a report after it was written. */
const SPOILT: Record<string, (file: string) => void> = {
  whole: () => {},
  cut: (file) => truncateSync(file, 100),
  empty: (file) => writeFileSync(file, ''),
  'other bytes': (file) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0, 0xd8])),
  'a gigabyte': (file) => truncateSync(file, 1e9),
  nested: (file) => writeFileSync(file, '['.repeat(1e6)),
  'a link': (file) => {
    rmSync(file);
    symlinkSync('/etc/passwd', file);
  },
  'a folder': (file) => {
    rmSync(file);
    mkdirSync(file);
  },
};

const mostlyWhole = fc.oneof(
  { weight: 3, arbitrary: fc.constant('whole') },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(SPOILT)) },
);

const eve = fc.record({
  id: fc.constantFrom('eve', 'eve\u200B', '__proto__', 'EVE', 'e'.repeat(150), '陈'.repeat(60), 'a=b', '-rf'),
  name: text,
  email: text,
  message: text,
  check: text,
  sentence: text,
  durationMs: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, number),
  points: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, number),
  repository: fc.oneof(
    { weight: 3, arbitrary: fc.constant('https://github.com/org/eve') },
    fc.constantFrom(
      ...['', '/x', 'https://github.com/o/...git', 'https://github.com/../ann', 'https://github.com/org/..'],
      ...['https://github.com@evil/o/n', 'ext::sh -c x', 'https://github.com/org/ann/check-runs?x'],
    ),
    text,
  ),
  commit: fc.oneof(
    { weight: 3, arbitrary: fc.constant('f'.repeat(40)) },
    fc.constantFrom('', '--all', 'HEAD'),
    text,
  ),
  report: mostlyWhole,
  entry: mostlyWhole,
});

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

test('publish: whatever is in the fields, the report and the row of one, the others get their feedback', async () => {
  const github = new FakeGithub();
  vi.stubEnv('GITHUB_TOKEN', 'secret');
  vi.stubEnv('GITHUB_API_URL', await github.listen());
  github.aMinute = Number.POSITIVE_INFINITY;
  github.anHour = Number.POSITIVE_INFINITY;
  const ids = readCourse().exercises.map(({ id }) => id);
  let run = 0;
  let hersToo = 0;
  try {
    await fc.assert(
      fc.asyncProperty(eve, async (one) => {
        github.made.length = 0;
        const folder = new ClassFolder(join(root, `class-${++run}`));
        folder.prepare();
        const graded = aGradedWith(hashesFor(ids));
        const keys = Object.fromEntries(ids.map((id) => [id, 'key']));
        const passed = Object.fromEntries(ids.map((id) => [id, 2]));
        for (const id of HONEST) folder.writeReport(aMember(id), graded, aReport(id, passed), keys);
        const failing = {
          ...{ name: one.check, message: one.message, durationMs: one.durationMs, points: one.points },
          diagnosis: { name: 'mine', sentence: one.sentence },
        };
        const { id, name, email } = one;
        const hers = aMember(id, { name, email, section: name });
        // One check of each exercise failed: two of one name would be no report.
        const report = aReport(id, Object.fromEntries(ids.map((number) => [number, 3])), failing);
        folder.writeReport(hers, graded, report, keys);
        for (const kind of ['report', 'entry'] as const) {
          const place = kind === 'report' ? 'reports' : 'entries';
          SPOILT[one[kind]]!(join(folder.path, place, `${fileNameOf(hers)}.json`));
        }
        const rows = [
          [id, one.repository, one.commit],
          ...HONEST.map((honest) => [honest, `https://github.com/org/${honest}`, 'c'.repeat(40)]),
        ];
        const roster = join(root, 'roster.csv');
        const table = [['id', 'repository', 'commit'], ...rows].map((row) => row.map(quoted).join(','));
        writeFileSync(roster, `${table.join('\n')}\n`);

        printed.length = 0;
        const code = await publish.run({ values: { roster }, positionals: [folder.path] });
        expect([0, 1]).toContain(code);
        for (const honest of HONEST) {
          const made = github.made.filter(({ path }) => path === `/repos/org/${honest}/check-runs`);
          expect(made).toHaveLength(1);
        }
        for (const { path, body } of github.made) {
          expect(path).toMatch(/^\/repos\/[\w.-]+\/[\w.-]+\/check-runs$/);
          const { title, summary } = body.output as { title: string; summary: string };
          expect(title).not.toMatch(TROUBLE);
          expect(summary).not.toMatch(TROUBLE);
          expect(summary).not.toContain('root:x:');
        }
        hersToo += Number(github.made.length > HONEST.length);
        for (const line of printed) expect(line).not.toMatch(TROUBLE);
        rmSync(folder.path, { recursive: true });
      }),
      { numRuns: fuzzRuns(150) },
    );
    // Else it would have been tried how she is refused.
    expect(hersToo).toBeGreaterThan(run / 50);
  } finally {
    vi.unstubAllEnvs();
    github.close();
  }
});

const exercise = readCourse().exercises[0]!;
const reference = readFileSync(filesOf(exercise).reference, 'utf8');

test('similar: whatever one handed in, the others are compared', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(hostileHandIns(exercise, reference), async (one) => {
      const folder = join(root, `subs-${++run}`);
      for (const id of HONEST) {
        const { stub } = filesOf(exercise, join(folder, id));
        mkdirSync(dirname(stub), { recursive: true });
        writeFileSync(stub, id === 'cy' ? 'export const countDark = () => 1;\n' : reference);
      }
      handIn(folder, 'eve', one);
      printed.length = 0;
      const out = join(root, 'page.html');
      const code = await similar.run({ values: { only: exercise.id, out }, positionals: [folder] });
      expect([0, 1]).toContain(code);
      // One who handed in the same is the third of them.
      expect(printed.join('\n')).toMatch(/^ {2}(3 alike, )?ann(, | and )bob.*100 %$/m);
      for (const line of printed) expect(line).not.toMatch(TROUBLE);
      expect(readFileSync(out, 'utf8')).toContain(folderOf(exercise).slice(0, 2));
      rmSync(folder, { recursive: true });
    }),
    { numRuns: fuzzRuns(12), endOnFailure: true },
  );
});
