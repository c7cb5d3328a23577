import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeStub } from '../../staff/make-stub.ts';
import { filesOf, folderOf, ROOT, readCourse } from '../course/course.ts';
import { LIMITS } from '../sandbox/limits.ts';
import { checkOwnFiles } from './check-own-files.ts';
import { CheckRunner } from './check-runner.ts';

const exercise = readCourse().exercises[0]!;
const root = mkdtempSync(join(tmpdir(), 'own-files-test-'));
const { stub } = filesOf(exercise, root);
const reference = readFileSync(filesOf(exercise).reference, 'utf8');
const solution = reference.replaceAll('../../exercises/lib/', '../lib/');

const CHECKED = "requireNumbers('values', values);";

/** Of a mistake that nobody has described: lists that do not begin empty. */
const FULL = 'let list: List = { value: 0, next: null };';

beforeAll(() => {
  mkdirSync(dirname(stub), { recursive: true });
  cpSync(join(ROOT, 'exercises/lib'), join(root, 'exercises/lib'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

// As `npm run check` does it, and as the watch loop: in processes that wait for the next run, and serve no other.
describe.each([
  ['in a new process', false],
  ['in a process made ready', 'once'],
] as const)('checkOwnFiles, %s', (_where, warm) => {
  let runner: CheckRunner;
  beforeAll(async () => {
    runner = await CheckRunner.open([exercise], { hidden: false, warm });
  });
  afterAll(() => runner.close());
  // What does not depend on the process is tried in the one that is ready, which is quicker.
  const inReady = test.runIf(warm);

  async function check(source: string | undefined) {
    if (source === undefined) rmSync(stub);
    else writeFileSync(stub, source);
    runner.forget(stub);
    if (warm) await runner.prepare(exercise);
    const [result] = await checkOwnFiles(runner, [exercise], { root });
    const verdicts = (task: string) =>
      new Set(result!.checks.filter(({ name }) => name.startsWith(task)).map(({ verdict }) => verdict));
    return { result: result!, verdicts };
  }

  test('a solution passes; the stub reads as not started', async () => {
    expect((await check(solution)).verdicts('')).toEqual(new Set(['pass']));
    const untouched = await check(makeStub(reference));
    expect(untouched.verdicts('')).toEqual(new Set(['not-started']));
  });

  test('nothing of one run is left in the next, and the file is read anew', async () => {
    const spoiling = `${solution}\nif (globalThis.loaded) throw new Error('not alone');\nglobalThis.loaded = true;\n`;
    for (let run = 0; run < 2; run++) expect((await check(spoiling)).verdicts('')).toEqual(new Set(['pass']));
    const wrong = solution.replace('let list: List = null;', FULL);
    expect((await check(wrong)).verdicts('listOf')).toContain('fail');
    expect((await check(solution)).verdicts('listOf')).toEqual(new Set(['pass']));
  });

  inReady.each(["eval('1')", "new Function('return 1')()"])(
    '%s makes no code of text, as in grading',
    async (text) => {
      const { result } = await check(`export function listOf() { return ${text}; }`);
      expect(result.checks[0]).toMatchObject({
        verdict: 'error',
        message: expect.stringContaining('EvalError'),
      });
    },
  );

  inReady('types that Node does not take out are refused here as they are in grading', async () => {
    const { result } = await check(`${solution}\nenum Size { Small }\n`);
    expect(result.checks[0]).toMatchObject({ verdict: 'error', message: expect.stringContaining('Enums') });
  });

  inReady('what a function throws is told with its line', async () => {
    const { result } = await check('export const listOf = (values: number[][]) =>\n  values[99]![0];\n');
    expect(result.checks[0]).toMatchObject({
      verdict: 'error',
      message: expect.stringMatching(/^TypeError: .* \(linked-lists\.ts, line 2\)$/),
    });
  });

  inReady('what a function prints is its output; what grading does not have is not there', async () => {
    const { result } = await check("export function listOf() { console.log('a'); return -1; }");
    expect(result.checks[0]).toMatchObject({ verdict: 'fail', output: 'a\n' });
    const asking = await check('export function listOf() { return process.argv.length; }');
    expect(asking.result.checks[0]).toMatchObject({
      verdict: 'error',
      message: expect.stringContaining('process is not defined'),
    });
  });

  test('a function that never ends is out of time, and only that one', async () => {
    const { verdicts } = await check(solution.replace(CHECKED, 'for (;;);'));
    expect(verdicts('listOf')).toEqual(new Set(['timeout']));
    expect(verdicts('reversed')).toEqual(new Set(['pass']));
  });

  inReady("the course's own limits hold here as they do in grading", async () => {
    const slow = 'const begin = Date.now(); while (Date.now() - begin < 900);';
    writeFileSync(stub, solution.replace(CHECKED, slow));
    runner.forget(stub);
    const noteFile = join(root, 'note');
    const subject = {
      exercise: folderOf(exercise),
      file: stub,
      hangs: { known: [], noteFile },
      limits: { ...LIMITS, callMs: 50 },
    };
    await expect(runner.run({ [subject.exercise]: subject })).rejects.toThrow();
    expect(readFileSync(noteFile, 'utf8')).toBe('listOf');
    rmSync(noteFile);
  });

  inReady(
    'a misconception that is public is told of; one that is not, or another mistake, is not',
    async () => {
      const told = async (source: string) => {
        const { result } = await check(source);
        expect(result.checks.some(({ verdict }) => verdict === 'fail')).toBe(true);
        return [...new Set(result.checks.flatMap(({ diagnosis }) => diagnosis?.name ?? []))];
      };
      writeFileSync(join(dirname(stub), 'reference.ts'), solution);
      const misconception = (name: string) =>
        readFileSync(join(filesOf(exercise).misconceptions, `${name}.ts`), 'utf8')
          .replaceAll('../linked-lists.ts', './reference.ts')
          .replaceAll('../../../exercises/lib/', '../lib/');
      expect(await told(misconception('built-backwards'))).toEqual(['built-backwards']);
      expect(await told(misconception('first-value-lost'))).toEqual([]);
      expect(await told(solution.replace('let list: List = null;', FULL))).toEqual([]);
    },
  );

  inReady('what does not end when the diagnosis asks costs the diagnosis, and no check', async () => {
    const endless = `Error.stackTraceLimit = 99;
  if (new Error().stack!.includes('hash-answers.ts')) for (;;);
  ${FULL}`;
    const { result, verdicts } = await check(solution.replace('let list: List = null;', endless));
    expect(verdicts('listOf')).toEqual(new Set(['fail']));
    expect(result.checks.flatMap(({ diagnosis }) => diagnosis ?? [])).toEqual([]);
  });

  inReady('the replay of a counterexample makes the same calls again, at once', async () => {
    const wrong = await check(solution.replace(CHECKED, `${CHECKED}\n  values = [...new Set(values)];`));
    const failed = wrong.result.checks.find(({ replay }) => replay?.includes('--seed'))!;
    const [, seed, path, only] = /--seed (\S+) --path (\S+) --only "(.*)"$/.exec(failed.replay!)!;
    const replay = { seed: Number(seed), path: path!, only: only! };
    const [again] = await checkOwnFiles(runner, [exercise], { root, replay });
    expect(again!.checks).toHaveLength(1);
    expect(again!.checks[0]).toMatchObject({
      name: only,
      verdict: 'fail',
      counterexample: failed.counterexample,
    });
    const fresh = await checkOwnFiles(runner, [exercise], { root });
    expect(fresh[0]!.checks.length).toBeGreaterThan(1);
    expect(fresh[0]!.checks.find(({ name }) => name === only)!.replay).not.toContain(`--seed ${seed} `);
  });

  test('a file that never loads, does not parse or is gone: every check is listed', async () => {
    const endless = await check('for (;;);');
    expect(endless.verdicts('')).toEqual(new Set(['timeout']));
    expect(endless.result.checks[0]!.message).toMatch(/^the file did not finish/);
    expect((await check('export function listOf( {')).verdicts('')).toEqual(new Set(['error']));
    const gone = await check(undefined);
    expect(gone.verdicts('')).toEqual(new Set(['missing']));
    expect(gone.result.checks[0]!.message).toMatch(/linked-lists\.ts is missing/);
  });
});
