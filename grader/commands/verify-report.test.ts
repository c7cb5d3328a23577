import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ClassFolder } from '../class/class-folder.ts';
import { aMember, aReport, hashesFor, KEYS } from '../class/samples.ts';
import { HOME } from '../engine/course/course.ts';
import type { GradedWith } from '../engine/scoring/graded-with.ts';

const root = mkdtempSync(join(tmpdir(), 'receipts-test-'));
afterAll(() => rmSync(root, { recursive: true }));

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

async function run(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const options = { cwd: root, env: { ...process.env, INIT_CWD: root, NO_COLOR: '1', ...env } };
  try {
    const output = await promisify(execFile)(
      process.execPath,
      [join(HOME, 'grader/cli.ts'), ...args],
      options,
    );
    return { code: 0, ...output };
  } catch (error) {
    return error as Ran;
  }
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const using: GradedWith = {
  seed: '7'.repeat(64),
  isolation: ['process', 'permission'],
  node: 'v26.10.0',
  ...hashesFor(['01', '02']),
};

/** A class of one machine, two students of it. */
function classIn(name: string, ids = ['ada', 'bo']): void {
  const folder = new ClassFolder(join(root, name));
  folder.prepare();
  for (const id of ids) folder.writeReport(aMember(id), using, aReport(id, { '01': 4, '02': 3 }), KEYS);
}

/** Changes a report, and what is noted of it beside, as somebody would who knows how reports are kept. */
function forge(name: string, change: (text: string) => string): void {
  const file = join(root, name, 'reports/ada.json');
  const text = change(readFileSync(file, 'utf8'));
  writeFileSync(file, text);
  const entry = join(root, name, 'entries/ada.json');
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(entry, readFileSync(entry, 'utf8').replace(/"sha256": "\w+"/, `"sha256": "${sha256}"`));
}
const betterScore = (text: string): string => text.replace('"points": 0', '"points": 1');

beforeAll(async () => {
  classIn('shard');
  expect(await run(['new-key', 'keys'])).toMatchObject({ code: 0 });
  const merged = await run(['merge', 'shard', '--out', 'class', '--key', 'keys/signing-key.pem']);
  expect(merged, merged.stderr).toMatchObject({ code: 0 });
  expect(merged.stdout).toContain('2 submissions of 1 folder, signed');
});

describe('npm run new-key', () => {
  test('makes keys once; the secret one is for its owner alone', async () => {
    expect(statSync(join(root, 'keys/signing-key.pem')).mode & 0o777).toBe(0o600);
    const before = read('keys/signing-key.pem');
    const again = await run(['new-key', 'keys']);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('is there already, and stays') });
    expect(read('keys/signing-key.pem')).toBe(before);
  });
});

describe('npm run verify-report', () => {
  const verify = (...args: string[]) => run(['verify-report', ...args, '--key', 'keys/public-key.pem']);

  test('valid', async () => {
    expect(await verify('class/reports/ada.json', 'class/reports/bo.json')).toEqual({
      code: 0,
      stdout:
        'class/reports/ada.json: valid: ada has 7 of 8 points\nclass/reports/bo.json: valid: bo has 7 of 8 points\n',
      stderr: '',
    });
  });

  test('altered, unsigned, another key, no report: each with its words, and JSON for programs', async () => {
    writeFileSync(join(root, 'altered.json'), betterScore(read('class/reports/ada.json')));
    writeFileSync(join(root, 'cut.json'), read('class/reports/ada.json').slice(0, 500));
    writeFileSync(
      join(root, 'old.json'),
      read('class/reports/ada.json').replace('"schema": 3', '"schema": 2'),
    );
    await run(['new-key', 'others']);
    await run(['merge', 'shard', '--out', 'theirs'], { GRADER_SIGNING_KEY: read('others/signing-key.pem') });
    const files = [
      'altered.json',
      'shard/reports/ada.json',
      'theirs/reports/ada.json',
      'cut.json',
      'old.json',
    ];
    const { code, stdout } = await verify(...files);
    expect(code).toBe(1);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'altered.json: altered: it is not as it was signed',
      'shard/reports/ada.json: unsigned: nobody vouches for it',
      expect.stringMatching(
        /^theirs\/reports\/ada\.json: signed with another key, [\w-]{43}; this one is [\w-]{43}$/,
      ),
      'cut.json: is no report that can be checked: it is cut off or no JSON',
      'old.json: is no report that can be checked: it has schema 2, which an older grader wrote; this one reads 3',
    ]);
    const json = JSON.parse((await verify(...files, 'class/reports/ada.json', '--json')).stdout);
    expect(json.map(({ standing }: { standing: string }) => standing)).toEqual([
      'altered',
      'unsigned',
      'other-key',
      'unreadable',
      'unreadable',
      'valid',
    ]);
    expect(json[5].report).toMatchObject({ score: 7, submission: { id: 'ada' } });
    expect(json[0].report).toBeUndefined();
  });

  test.each([
    [['verify-report'], /name the reports/],
    [['verify-report', 'nowhere.json', '--key', 'keys/public-key.pem'], /there is no file nowhere\.json/],
    [['verify-report', 'x.json', '--key', 'none.pem'], /there is no file none\.pem for --key/],
    [['verify-report', 'x.json', '--key', 'shard/reports/ada.json'], /holds no public Ed25519 key in PEM/],
    [['merge', 'shard', '--out', 'x', '--key', 'keys/public-key.pem'], /holds no private Ed25519 key in PEM/],
    [['new-key'], /name one folder/],
  ])('%j is wrong use', async (args, message) => {
    const { code, stderr } = await run(args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  test('no key is shown, whatever goes wrong', async () => {
    const { code, stdout, stderr } = await run(['merge', 'shard', '--out', 'x'], {
      GRADER_SIGNING_KEY: read('keys/signing-key.pem').slice(0, 80),
    });
    expect(code).toBe(2);
    expect(stderr).toContain('GRADER_SIGNING_KEY holds no private Ed25519 key in PEM');
    expect(stdout + stderr).not.toContain(read('keys/signing-key.pem').split('\n')[1]!.slice(0, 20));
  });
});

describe('what reads reports says what is wrong, where, and what to do next; nothing is lost', () => {
  test.each<[string, (text: string) => string, RegExp]>([
    ['cut off', (text) => text.slice(0, -100), /ada\.json is cut off or no JSON/],
    ['empty', () => '', /ada\.json is empty/],
    [
      'of an older schema',
      (text) => text.replace('"schema": 3', '"schema": 2'),
      /ada\.json has schema 2, which an older grader wrote; this one reads 3/,
    ],
    [
      'of a newer schema',
      (text) => text.replace('"schema": 3', '"schema": 4'),
      /ada\.json has schema 4, which a newer grader wrote/,
    ],
    ['of no schema', () => '[1]', /ada\.json names no schema/],
    [
      'with another field',
      (text) => text.replace('"seed"', '"sead"'),
      /ada\.json is not as it should be: .*sead/s,
    ],
    [
      'altered',
      (text) => text.replace('"score": 4', '"score": 3'),
      /ada\.json was altered after it had been written/,
    ],
  ])('%s', async (_what, damage, said) => {
    const name = `damaged-${_what.replaceAll(' ', '-')}`;
    cpSync(join(root, 'class'), join(root, name), { recursive: true });
    const file = join(root, name, 'reports/ada.json');
    const damaged = damage(readFileSync(file, 'utf8'));
    writeFileSync(file, damaged);
    writeFileSync(
      join(root, 'to.csv'),
      `id,repository,commit\nada,https://github.com/org/ada,${'a'.repeat(40)}\n`,
    );

    const [merged, compared, published] = await Promise.all([
      run(['merge', name, '--out', `${name}-out`]),
      run(['regrade', 'class', name]),
      run(['publish', name, '--roster', 'to.csv'], { GITHUB_TOKEN: 'x' }),
    ]);
    for (const ran of [merged, compared, published]) expect(ran!.stderr).toMatch(said);
    expect([merged, compared, published].map((ran) => ran!.code)).toEqual([1, 2, 1]);
    expect(merged!.stderr).toContain('grade that shard again');
    expect(merged!.stdout).toMatch(/^bo +4 +3 +7 *$[\s\S]*^1 submissions? of 1 folder/m);
    expect(compared!.stderr).toContain('grade again into the same folder: only these are graded');
    expect(published!.stderr).toMatch(/^ada: withheld: .*grade or merge again$/m);
    expect(published!.stdout).toContain('feedback written to 0 of 1 repositories');
    // What was found is put aside, and not overwritten.
    const folder = new ClassFolder(join(root, name));
    expect(folder.held(aMember('ada'), KEYS)).toBeUndefined();
    expect(folder.putAside(aMember('ada'))).toMatch(said);
    expect(read(`${name}/damaged/ada.reports.json`)).toBe(damaged);
    expect(folder.putAside(aMember('bo'))).toBeUndefined();
  });

  test('a forger who knows how reports are kept is found by the receipt', async () => {
    cpSync(join(root, 'class'), join(root, 'forged'), { recursive: true });
    forge('forged', betterScore);
    expect((await run(['merge', 'forged', '--out', 'y'])).stderr).toMatch(
      /put aside: .*ada\.json was altered after it had been signed; grade that shard again/,
    );
    expect((await run(['regrade', 'class', 'forged'])).stderr).toMatch(/altered after it had been signed/);
  });

  test('what was signed once stays so where a class is merged again, and nothing is signed twice', async () => {
    const { code } = await run(['merge', 'class', '--out', 'again', '--key', 'keys/signing-key.pem']);
    expect(code).toBe(0);
    for (const file of readdirSync(join(root, 'class/reports'))) {
      expect(read(`again/reports/${file}`)).toBe(read(`class/reports/${file}`));
    }
  });

  test('a roster or a folder that is not there', async () => {
    const { stderr, code } = await run(['publish', 'class', '--roster', 'none.csv'], { GITHUB_TOKEN: 'x' });
    expect(stderr).toMatch(/there is no roster .*none\.csv: npm run plan writes one/);
    expect(code).toBe(2);
  });
});
