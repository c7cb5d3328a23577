import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ScratchRepository } from '../staff/scratch-repository.ts';
import type { Verification } from '../staff/verify/verify-exercises.ts';
import { verify } from './verify.ts';

let scratch: ScratchRepository;
beforeAll(() => {
  scratch = new ScratchRepository();
});
afterAll(() => scratch.remove());

const pathOf = (path: string) => join(scratch.course, path);
const write = (path: string, text: string) => writeFileSync(pathOf(path), text);
const edit = (path: string, change: (text: string) => string) => {
  const before = readFileSync(pathOf(path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  write(path, after);
};

describe('verify', () => {
  test('finds an exercise sound, as JSON and as a page', () => {
    const { code, stdout, stderr } = scratch.run(
      'verify',
      '01',
      '--seeds',
      '2',
      '--json',
      '--html',
      'matrix.html',
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const [verification] = JSON.parse(stdout) as Verification[];
    expect(verification!.problems).toEqual([]);
    expect(verification!.diagnosis.right).toBe(verification!.diagnosis.of);
    const { named, of } = verification!.publicDiagnosis;
    expect(of).toBeGreaterThan(1);
    expect(named).toBe(of);
    expect(verification!.matrix).toContainEqual(
      expect.objectContaining({
        check: 'listOf > holds every value in its place',
        random: true,
      }),
    );
    const { results } = verification!.matrix[0]!;
    expect(results.stub).toMatchObject({ failed: [1], notStarted: true });
    expect(results['do-nothing undefined']!.failed).toEqual([1]);
    expect(readFileSync(join(scratch.folder, 'matrix.html'), 'utf8')).toContain('01-linked-lists');
  });

  test('tells whatever is planted', () => {
    const solutions = 'solutions/01-linked-lists';
    const lesson = 'exercises/01-linked-lists/README.md';
    // Right, but for one input in some hundreds: only many seeds find it.
    write(
      `${solutions}/variants/rarely-wrong.ts`,
      `export * from '../linked-lists.ts';
import type { List } from '../../../exercises/lib/types.ts';
import { listOf as right } from '../linked-lists.ts';
export function listOf(values: readonly number[]): List {
  return right(values.length === 7 && values[0] === 3 ? [4, ...values.slice(1)] : values);
}
export const odd: number = 'odd';
`,
    );
    write(
      `${solutions}/misconceptions/not-wrong.ts`,
      "export * from '../linked-lists.ts';\nexport const sentence = 'Nothing is wrong.';\n",
    );
    write(
      `${solutions}/misconceptions/twin.ts`,
      "export * from './handed-back.ts';\nexport { sentence } from './handed-back.ts';\n",
    );
    edit(
      `${solutions}/linked-lists.hidden.test.ts`,
      (text) =>
        `${text}
test('asks nothing', { meta: { points: 1.5 } }, () => {
  expect(Math.random() < 2).toBeNear(true);
});
test('takes long', { meta: { points: 0.25 } }, () => {
  expect(listOf([1])).toBeNear({ value: 1, next: null });
  const spent = () => process.threadCpuUsage().user + process.threadCpuUsage().system;
  for (const start = spent(); spent() - start < 1_100_000; );
});
test('is kept waiting', { meta: { points: 0.25 } }, () => {
  expect(listOf([1])).toBeNear({ value: 1, next: null });
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1100);
});
`,
    );
    edit(
      `${solutions}/misconceptions/arguments-unchecked.ts`,
      (text) => `${text}export const isPublic = true;\n`,
    );
    edit('exercises/01-linked-lists/diagnosis.json', (text) =>
      text.replaceAll(/("[0-9a-f]+": )"built-backwards"/g, '$1"last-link-forgotten"'),
    );
    edit('README.md', (text) => text.replace('lists | 4 |', 'lists | 3 |'));
    edit('exercises/01-linked-lists/linked-lists.ts', (text) => `${text}// mine\n`);
    edit('exercises/01-linked-lists/figures/turned-round.svg', (text) =>
      text.replace('</svg>', '<g/></svg>'),
    );
    edit(lesson, (text) =>
      text
        .replace('## What goes wrong\n', '### What goes wrong\n')
        .replace('listOf([]) // → null', 'listOf([]) // → 4')
        .replace('figures/turned-round.svg', 'figures/turned-rounds.svg')
        .concat(
          '\n    for (let link = list; link !== null; link = link.next) turned = { value: link.value, next: turned };\n',
        ),
    );

    const { code, stdout } = scratch.run('verify', '01', '--seeds', '8');
    expect(code).toBe(1);
    const lines = stdout.split('\n').map((line) => line.trim());
    expect(lines[0]).toMatch(/^✗ 01-linked-lists {2}\d+ checks, \d+ right and \d+ wrong solutions, 8 seeds/);
    for (const problem of [
      /^the checks are worth 6 points, course.json says 4$/,
      /^variant rarely-wrong is right, yet fails "listOf > .*" under \d+ of 8 seeds/,
      /^the stub does not fail "asks nothing" as not started$/,
      /^misconception not-wrong is wrong, yet no check fails it$/,
      /^do-nothing undefined does nothing, yet earns 1.5 of 4 points, which is more than a tenth: "asks nothing"$/,
      /^"asks nothing" fails no misconception$/,
      /^"asks nothing" belongs to no task: its describe must be called listOf or /,
      /^solutions\/01-linked-lists\/linked-lists\.hidden\.test\.ts:\d+: Math\.random answers otherwise each time/,
      /^"takes long" takes 1\.\d s on the reference, 1 s at most is its time/,
      /^misconceptions handed-back and twin answer alike wherever they fail/,
      /^misconceptions handed-back and twin tell the same sentence$/,
      /^diagnosis.json is out of date: run npm run stubs$/,
      /^students with misconception built-backwards would be told of last-link-forgotten at "listOf > /,
      /^misconception arguments-unchecked is public, yet no public check tells it/,
      /^the stub is out of date: run npm run stubs$/,
      /^the figure turned-round is out of date: run npm run lessons$/,
      /^the lesson lacks the section "## What goes wrong"$/,
      /^house style: the section "## What goes wrong" lacks its figure, figures\/what-goes-wrong\.svg$/,
      /^solutions\/01-linked-lists\/variants\/rarely-wrong\.ts:7: Type 'string' is not assignable to type 'number'\.$/,
      /^house style: the figure turned-round is drawn, but the lesson does not show it$/,
      /^the table of README\.md must have a line such as: .* \| Linked lists \| 4 \| \(the points are 3, not 4\)$/,
      /^the lesson's table of checks is out of date: run npm run lessons$/,
      /^the lesson links to figures\/turned-rounds.svg, which is not there$/,
      /^line \d+ of the lesson says ".* → 4": it is null$/,
      /^the lesson holds a line of the solution: for \(let link = list; link !== null; /,
    ]) {
      expect(lines).toContainEqual(expect.stringMatching(problem));
    }
    // The matrix: nothing fails the check that asks nothing.
    expect(lines).toContainEqual(
      expect.stringMatching(/^right +variants +stub +doing nothing +misconceptions$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^✓ +✓+ +· +·+ +·+ +asks nothing \(hidden\)$/));
    // A busy machine is no reason.
    expect(stdout).not.toContain('"is kept waiting" takes');
  });

  test('what is missing or broken is told by its name', () => {
    scratch.git('checkout', '--quiet', '--', '.');
    scratch.git('clean', '--quiet', '--force', '-d');
    scratch.git('rm', '--quiet', pathOf('solutions/02-initials/initials.hidden.test.ts'));
    write('solutions/01-linked-lists/misconceptions/broken.ts', 'export const sentence = ;\n');
    const { code, stdout } = scratch.run('verify', '01', '02', '--seeds', '1');
    expect(code).toBe(1);
    expect(stdout).toContain('solutions/02-initials/initials.hidden.test.ts is missing');
    expect(stdout.match(/broken\.ts/g)).toHaveLength(1);
    expect(stdout).toContain('solutions/01-linked-lists/misconceptions/broken.ts cannot be loaded: ');
    expect(scratch.run('stubs', '01')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('misconceptions/broken.ts cannot be loaded: '),
    });
  });

  test('a reference of which no stub can be made, a figure that cannot be drawn, a check without points', () => {
    const solutions = 'solutions/01-linked-lists';
    scratch.git('reset', '--quiet', '--hard');
    scratch.git('clean', '--quiet', '--force', '-d');
    edit(`${solutions}/linked-lists.ts`, (text) => `${text}\nconst LEFT_OVER = 1;\n`);
    edit(`${solutions}/figures.ts`, (text) =>
      text.replace("'turned-round': turnedRound", "'turned-round': () => String(listOf([Number.NaN]))"),
    );
    const { code, stdout } = scratch.run('verify', '01', '--seeds', '1');
    expect(code).toBe(1);
    expect(stdout).toContain(
      `${solutions}/linked-lists.ts: LEFT_OVER stands outside of the solution regions`,
    );
    expect(stdout).toMatch(/figures\.ts: the figure "turned-round" cannot be drawn: RangeError: values must/);

    scratch.git('checkout', '--quiet', '--', pathOf(`${solutions}/figures.ts`));
    edit(`${solutions}/linked-lists.hidden.test.ts`, (text) =>
      text.replace('{ meta: { points: 0.5 } }, ', ''),
    );
    expect(scratch.run('lessons', '01')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^error: .*linked-lists\.hidden\.test\.ts: the check "listOf > .*" says no points: /m,
      ),
    });
  });

  test('refuses seeds that are none', () => {
    const { code, stderr } = scratch.run('verify', '--seeds', '0');
    expect(code).toBe(2);
    expect(stderr).toContain('--seeds must be a whole number from 1 to 10000');
  });
});

// In this process: the exercise is verified where it lies.
test('prints whether an exercise is sound, and its matrix', async () => {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
  const code = await verify.run({ positionals: ['01'], values: { seeds: '1' } });
  const text = stripVTControlCharacters(printed.mock.calls.join('\n'));
  printed.mockRestore();
  expect(code).toBe(0);
  expect(text).toMatch(/✓ 01-linked-lists {2}\d+ checks, \d+ right and \d+ wrong solutions, 1 seed/);
  expect(text).toContain('listOf > holds every value in its place');
});

test('tells the horizon of an exercise: each function, each quantity, and how far it is watched', async () => {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
  const code = await verify.run({ positionals: ['01'], values: { seeds: '2', horizon: true, json: true } });
  const [horizon] = JSON.parse(printed.mock.calls.join('\n'));
  printed.mockRestore();
  expect(code).toBe(0);
  expect(horizon).toMatchObject({ seeds: [1, 2], problems: [], leftOut: [] });
  const value = { task: 'reversed', quantity: 'list.value', asked: 9, killed: 9 };
  expect(horizon.reaches).toContainEqual(value);
});

test('asks one question at a time', async () => {
  await expect(verify.run({ positionals: ['01'], values: { blind: true, horizon: true } })).rejects.toThrow(
    '--blind and --horizon are two questions: ask one',
  );
});

test('tells of every wrong solution whether it is killed under each seed', async () => {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {});
  const code = await verify.run({ positionals: ['01'], values: { seeds: '8', kills: true } });
  const [[text]] = printed.mock.calls as [[string]];
  printed.mockRestore();
  expect(code).toBe(0);
  expect(stripVTControlCharacters(text)).toMatch(
    /✓ 01-linked-lists {2}(\d+) of \1 wrong solutions are killed under each of 8 seeds$/,
  );
});
