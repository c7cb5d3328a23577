import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answerer } from '../binding/answerer.ts';
import { faultOf } from '../binding/fault-of.ts';
import { localAnswerer } from '../binding/local-answerer.ts';
import { ROOT } from '../course/course.ts';
import type { Answer } from '../sandbox/answer.ts';
import { requireIsolation } from '../sandbox/isolation.ts';
import { LIMITS } from '../sandbox/limits.ts';
import { Oracle } from '../sandbox/oracle.ts';
import { makeOwnFolder } from '../sandbox/own-folder.ts';
import { prepareStage } from '../sandbox/prepare-stage.ts';
import { stageSubmission } from '../sandbox/stage.ts';

const layers = requireIsolation('best');
const FOLDER = '01-sums';
let submission: string;
beforeEach(() => {
  submission = makeOwnFolder('test');
  mkdirSync(join(submission, FOLDER));
});
afterEach(() => rmSync(submission, { recursive: true }));

type Files = Record<string, string | Uint8Array>;

/** What comes of a module, as the student's own check runs it and as it is graded. */
async function both(files: Files): Promise<{ here: Answer; graded: Answer }> {
  rmSync(join(submission, FOLDER), { recursive: true });
  for (const [name, source] of Object.entries(files)) {
    const file = join(submission, FOLDER, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
  }
  return stagedBoth();
}

async function stagedBoth(): Promise<{ here: Answer; graded: Answer }> {
  const stage = () =>
    stageSubmission(submission, [{ folder: FOLDER, module: 'sums.ts' }], join(ROOT, 'exercises/lib'));
  const [own, sandboxed] = [stage(), stage()];
  const settings = { stage: sandboxed.folder, layers, limits: LIMITS };
  const answered = (answerer: Answerer): Answer => {
    const answer =
      answerer.loaded.kind === 'returned' ? answerer.call('sum', [[1, 2]], 1000) : answerer.loaded;
    answerer.close();
    return answer;
  };
  try {
    const { file } = own.modules[FOLDER] as { file: string };
    const here = answered(await localAnswerer(file, { source: join(submission, FOLDER) }));
    await prepareStage(settings);
    return {
      here,
      graded: answered(new Oracle((sandboxed.modules[FOLDER] as { file: string }).file, settings)),
    };
  } finally {
    own.remove();
    sandboxed.remove();
  }
}

const told = (answer: Answer): string => faultOf('the file', answer).message;

const SUM = 'export const sum = (list: number[]): number => list.reduce((all, one) => all + one, 0);\n';

/** Of what grading does not take, a student reads what it is and on which line. */
const REFUSED: [what: string, files: Files, sentence: RegExp][] = [
  [
    'a script',
    { 'sums.ts': `import { a } from './a.js';\n${SUM}`, 'a.js': 'export const a = 1;' },
    /"\.\/a\.js" is there, but is not taken when this is graded: only files whose names end with \.ts are \(sums\.ts, line 1\)/,
  ],
  [
    'another ending of TypeScript',
    { 'sums.ts': `import { a } from './a.mts';\n${SUM}`, 'a.mts': 'export const a = 1;' },
    /"\.\/a\.mts" is there, but is not taken/,
  ],
  [
    'data',
    { 'sums.ts': `\nimport a from './a.json' with { type: 'json' };\n${SUM}`, 'a.json': '{}' },
    /"\.\/a\.json" is there, but is not taken.*line 2\)/,
  ],
  [
    'a folder',
    { 'sums.ts': `import { a } from './b/a.ts';\n${SUM}`, 'b/a.ts': 'export const a = 1;' },
    /"\.\/b\/a\.ts" is there, but is not taken.*folders below/,
  ],
  [
    'nothing at all',
    { 'sums.ts': `import { a } from './a.ts';\n${SUM}` },
    /"\.\/a\.ts" is not found in the folder of the exercise/,
  ],
  [
    'an ending left out',
    { 'sums.ts': `import { a } from './a';\n${SUM}`, 'a.ts': 'export const a = 1;' },
    /the ending belongs to the name, "\.\/a\.ts"/,
  ],
  [
    'another case',
    { 'sums.ts': `import { a } from './A.ts';\n${SUM}`, 'a.ts': 'export const a = 1;' },
    /the file is called "a\.ts"/,
  ],
  [
    'another exercise',
    { 'sums.ts': `import { a } from '../02-b/b.ts';\n${SUM}` },
    /"\.\.\/02-b\/b\.ts" cannot be imported when this is graded/,
  ],
  [
    'a package',
    { 'sums.ts': `import fc from 'fast-check';\n${SUM}` },
    /"fast-check" cannot be imported when this is graded/,
  ],
  [
    "Node's own",
    {
      'sums.ts': `${SUM}import { b } from './b.ts';\n`,
      'b.ts': "import assert from 'node:assert';\nexport const b = assert;",
    },
    /"node:assert" is one of Node's own modules.*\(b\.ts, line 1\)/,
  ],
  [
    'a type without the word',
    { 'sums.ts': `\nimport { Grid } from '../lib/types.ts';\n${SUM}` },
    /export named 'Grid' \(sums\.ts, line 2\)\. .*import type/,
  ],
  [
    'an enum',
    { 'sums.ts': `${SUM}enum A { B }\n` },
    /enum is not supported in strip-only mode \(sums\.ts, line 2\)\. Enums/,
  ],
  [
    'a namespace',
    { 'sums.ts': `${SUM}namespace A { export const b = 1; }\n` },
    /namespace.*\(sums\.ts, line 2\)\. Enums/,
  ],
  [
    'a decorator',
    { 'sums.ts': `${SUM}const d = (): void => {};\n@d\nclass A {}\n` },
    /\(sums\.ts, line 3\)\. Decorators/,
  ],
  [
    'require',
    { 'sums.ts': `${SUM}const fs = require('node:fs');\n` },
    /require is not defined in ES module scope \(sums\.ts, line 2\)\. These files are ES modules/,
  ],
  [
    'module.exports',
    { 'sums.ts': `${SUM}module.exports = { sum };\n` },
    /module is not defined in ES module scope \(sums\.ts, line 2\)\. These files are ES modules/,
  ],
  ['export =', { 'sums.ts': 'export = { sum: 1 };\n' }, /\(sums\.ts, line 1\)\. These files are ES modules/],
  [
    'a syntax error in a helper',
    { 'sums.ts': `import { a } from './a.ts';\n${SUM}`, 'a.ts': 'export const a = 1;\nexport const = 2;\n' },
    /SyntaxError: .*\(a\.ts, line 2\)/,
  ],
  [
    'a helper that is too large',
    {
      'sums.ts': `import { a } from './a.ts';\n${SUM}`,
      'a.ts': `export const a = 1;//${'x'.repeat(1_000_000)}`,
    },
    /a\.ts is larger than 1000000 bytes/,
  ],
  [
    "Node's globals",
    { 'sums.ts': `${SUM}export const home = process.env.HOME;\n` },
    /process is not defined \(sums\.ts, line 2\)/,
  ],
  [
    'shared memory',
    { 'sums.ts': `${SUM}export const a = new SharedArrayBuffer(1);\n` },
    /SharedArrayBuffer is not defined \(sums\.ts, line 2\)/,
  ],
];

const TAKEN: [what: string, files: Files][] = [
  ['a Chinese name', { 'sums.ts': "export { sum } from './相加.ts';\n", '相加.ts': SUM }],
  ['a name with spaces', { 'sums.ts': "export { sum } from './my adding.ts';\n", 'my adding.ts': SUM }],
  [
    'signs that addresses write otherwise',
    { 'sums.ts': "export { sum } from './a+(1)%C3.ts';\n".replace('%', '%25'), 'a+(1)%C3.ts': SUM },
  ],
  ['waiting at the top level', { 'sums.ts': `${SUM}await 1;\n` }],
  ['types from nowhere', { 'sums.ts': `import type { A } from 'nowhere';\n${SUM}` }],
  ['UTF-16, the low byte first', { 'sums.ts': Buffer.from(`\uFEFF${SUM}`, 'utf16le') }],
  ['UTF-16, the high byte first', { 'sums.ts': Buffer.from(`\uFEFF${SUM}`, 'utf16le').swap16() }],
];

describe('a student sees beforehand what is not taken when it is graded', () => {
  test.each(REFUSED)('%s', async (_what, files, sentence) => {
    const { here, graded } = await both(files);
    expect(told(here)).toMatch(sentence);
    expect(told(here).replace('is there, but ', '')).toBe(told(graded));
  });

  test('a link', async () => {
    writeFileSync(join(submission, FOLDER, 'sums.ts'), `import { a } from './a.ts';\n${SUM}`);
    writeFileSync(join(submission, 'a.ts'), 'export const a = 1;');
    symlinkSync('../a.ts', join(submission, FOLDER, 'a.ts'));
    const { here, graded } = await stagedBoth();
    expect(told(here)).toMatch(/a\.ts is no ordinary file: links/);
    expect(told(graded)).toBe(told(here));
  });

  test.each(TAKEN)('%s is taken', async (_what, files) => {
    const { here, graded } = await both(files);
    expect(here).toMatchObject({ kind: 'returned', value: 3 });
    expect(graded).toMatchObject({ kind: 'returned', value: 3 });
  });

  test('an error in a file of any name has its line', async () => {
    const { here, graded } = await both({
      'sums.ts': "import './相 加.ts';\n",
      '相 加.ts': '\nthrow new Error("no");\n',
    });
    expect(told(here)).toContain('(相 加.ts, line 2)');
    expect(told(graded)).toBe(told(here));
  });
});

const HELPERS = [
  'a.ts',
  '相加.ts',
  'my adding.ts',
  'é-1.ts',
  'a.js',
  'a.mts',
  'a.json',
  'A.ts',
  'b/a.ts',
  'x.d.ts',
  'x.test.ts',
];
const LINES = [
  'export const a = 1;',
  'export const a: number = 1;',
  'export enum A { B }\nexport const a = 1;',
  'export const a = typeof process === "undefined" ? 1 : 2;',
  'export const a = Buffer.alloc(1);',
  'export const a = performance.now() > 0;',
  'export const a = performance.mark("x");',
  'export const a = structuredClone(1);',
  'export const a = setTimeout(() => {}, 0);',
  "import { requireWhole } from '../lib/require.ts';\nexport const a = requireWhole;",
  "import { b } from '../lib/types.ts';\nexport const a = b;",
  'export const a = ;',
];

test('whatever helper a module has, it answers here as it does when it is graded', async () => {
  const helper = fc.record({
    there: fc.constantFrom(...HELPERS),
    asked: fc.option(fc.constantFrom(...HELPERS), { nil: undefined }),
    source: fc.constantFrom(...LINES),
    within: fc.constantFrom('1', 'Number(a)', 'typeof process', 'globalThis.crypto ? 1 : 2'),
  });
  await fc.assert(
    fc.asyncProperty(helper, async ({ there, asked = there, source, within }) => {
      const { here, graded } = await both({
        'sums.ts': `import { a } from './${asked}';\nexport const sum = () => [typeof a, ${within}];\n`,
        [there]: source,
      });
      if (graded.kind === 'returned') expect(here).toEqual(graded);
      else expect(told(here).replace('is there, but ', '')).toBe(told(graded));
    }),
    { numRuns: 25 },
  );
});
