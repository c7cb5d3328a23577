import { execFile, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, HOME, readCourse } from '../engine/course/course.ts';
import { hasTmux, TmuxTerminal } from '../staff/pictures/tmux-terminal.ts';

const CLI = join(HOME, 'grader/cli.ts');
const root = mkdtempSync(join(tmpdir(), 'class-test-'));
const CHECKED = "requireNumbers('values', values);";
const exercise = readCourse().exercises[0]!;
const reference = readFileSync(filesOf(exercise).reference, 'utf8');
afterAll(() => rmSync(root, { recursive: true }));

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command of ours from the folder of the test. */
async function run(args: string[], env: Record<string, string> = {}): Promise<Ran> {
  const options = { cwd: root, env: { ...process.env, INIT_CWD: root, NO_COLOR: '1', ...env } };
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [CLI, ...args], options)) };
  } catch (error) {
    return error as Ran;
  }
}

function hand(id: string, source: string): void {
  mkdirSync(join(root, 'subs', id, '01-linked-lists'), { recursive: true });
  writeFileSync(join(root, 'subs', id, '01-linked-lists/linked-lists.ts'), source);
}
const gradeArgs = (out: string): string[] => [
  'grade',
  'subs',
  '--only',
  '01',
  '--isolation',
  'basic',
  '--out',
  out,
];

beforeAll(() => {
  hand('ada', reference);
  hand('bo', reference.replace(CHECKED, `${CHECKED}\n  values = [...new Set(values)];`));
  hand('chen', 'export function listOf() { throw new Error("mine"); }');
});

describe('npm run grade, for a class', () => {
  test('a line each, a table, and everything that comes out of a class', async () => {
    const { code, stdout, stderr } = await run(gradeArgs('out'));
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/^1\/3 \w+: [\d.]+ of 4/m);
    expect(stderr).toMatch(/^3\/3 \w+: [\d.]+ of 4$/m);
    expect(stdout).toMatch(/^ada +4 +4$/m);
    expect(stdout).toContain('3 graded, 0 not; all of it in out');
    const files = [
      'gradebook.csv',
      'gradebook.html',
      'gradebook.canvas.csv',
      'feedback/bo.md',
      'feedback/bo.html',
      'junit/bo.xml',
      'gradescope/bo.json',
      'prairielearn/bo.json',
      'reports/bo.json',
    ];
    expect(files.filter((file) => !existsSync(join(root, 'out', file)))).toEqual([]);
    const again = await run([...gradeArgs('out'), '--force']);
    expect(again.stdout).toContain('3 graded, 0 not');
  });

  test('Ctrl-C finishes what is in hand and says how to go on; the next run goes on', async () => {
    for (const id of ['d', 'e', 'f', 'g']) hand(id, reference);
    const child = spawn(process.execPath, [CLI, ...gradeArgs('stopped'), '--jobs', '1'], {
      cwd: root,
      env: { ...process.env, INIT_CWD: root },
      // A terminal sends Ctrl-C to the whole group.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
      if (/^1\/7/m.test(said) && !said.includes('stopping')) process.kill(-child.pid!, 'SIGINT');
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code, said).toBe(130);
    expect(said).toContain('stopping');
    const [, done] = /interrupted: (\d) graded, \d left; the same command goes on/.exec(said)!;
    expect(readdirSync(join(root, 'stopped/reports')).length).toBe(Number(done));
    expect(readdirSync(join(root, 'stopped/reports')).filter((name) => !name.endsWith('.json'))).toEqual([]);
    const { stdout } = await run(gradeArgs('stopped'));
    expect(stdout).toMatch(new RegExp(`${7 - Number(done)} graded, ${done} unchanged, 0 not`));
  });

  test.skipIf(!hasTmux())(
    'in a small terminal its table stays one, and Ctrl-C twice leaves it clean',
    async () => {
      const ids = ['陈波-二零二六年秋季学期课程作业提交', '한글', 'a'.repeat(40), ...'bcdefghi'];
      for (const id of ids) hand(`../many/${id}`, reference);
      const args = ['grade', 'many', '--only', '01', '--isolation', 'basic', '--jobs', '4', '--out', 'seen'];
      const command = `${process.execPath} ${CLI} ${args.join(' ')}`;
      const terminal = new TmuxTerminal(command, root, { INIT_CWD: root });
      try {
        terminal.resize(40, 8);
        // Some are done: the table has been drawn anew below them, and is nowhere twice.
        const screen = await terminal.shows(/[1-7] done, \d in hand, [3-9] waiting/);
        expect(screen.match(/ done, /g)).toHaveLength(1);
        terminal.press('C-c');
        await terminal.shows(/stopping; Ctrl-C drops these|interrupted: \d graded/);
        terminal.press('C-c');
        expect(await terminal.ends()).toBe(130);
        // A line may end where a space is.
        expect(terminal.screen.replaceAll(/\s+/g, '')).toContain('thesamecommandgoeson');
        expect(terminal.screen).not.toMatch(/^. \d done, /m);
      } finally {
        terminal.close();
      }
      const next = new TmuxTerminal(command, root, { INIT_CWD: root });
      try {
        next.resize(40, 30);
        expect(await next.ends()).toBe(0);
        // A student is one line of the table, whatever the id.
        expect(next.screen).toMatch(/^student .*\na{7}… +4 +4\nb +4 +4\n/m);
        expect(next.screen).toMatch(/\d+ graded, \d+ unchanged, 0 not;/);
      } finally {
        next.close();
      }
    },
  );

  // A file system of one mebibyte, and a folder that root cannot write to either.
  const hasBwrap = spawnSync('bwrap', ['--dev-bind', '/', '/', 'true']).status === 0;
  const inside = (mount: string[], script: string): SpawnSyncReturns<string> =>
    spawnSync('bwrap', ['--dev-bind', '/', '/', ...mount, 'sh', '-c', script], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: root, NO_COLOR: '1' },
    });

  test.skipIf(!hasBwrap).each([
    ['in the middle of the class', 20_000],
    ['when all are graded', 60_000],
  ])('a disk that is full %s: it says so, and goes on once there is room', (_when, room) => {
    for (const id of ['ada', 'bo', 'chen']) hand(`../few/${id}`, reference);
    const full = join(root, 'full');
    mkdirSync(full, { recursive: true });
    const command = `${process.execPath} ${CLI} grade few --only 01 --isolation basic --jobs 1 --out full`;
    const { stdout, stderr } = inside(
      ['--size', String(2 ** 20), '--tmpfs', full],
      `head -c ${2 ** 20 - room} /dev/zero > full/filler; ${command}; echo "code $?"; ls full/reports; rm full/filler; ${command}; echo "code $?"`,
    );
    expect(stderr).toMatch(/^error: .*\.\w+ cannot be written: ENOSPC/m);
    expect(stderr).not.toContain('internal error');
    expect(stdout).toMatch(/^code 2\n(\w+\.json\n)+[\s\S]*[1-3] unchanged, 0 not[\s\S]*code 0\n$/);
  });

  test.skipIf(!hasBwrap)('a folder that is read-only is told of before anything is graded', () => {
    const fixed = join(root, 'fixed');
    mkdirSync(fixed, { recursive: true });
    const { status, stderr } = inside(
      ['--ro-bind', fixed, fixed],
      `${process.execPath} ${CLI} ${gradeArgs('fixed').join(' ')}`,
    );
    expect(stderr).toMatch(/^error: the folder .*fixed cannot be written to: EROFS.*\n$/);
    expect(status).toBe(2);
  });

  test.each([
    [['grade'], /name a submission, a folder of them, or --roster FILE/],
    [['grade', 'subs', '--roster', 'x.csv'], /the roster .*x\.csv cannot be read/],
    [['grade', '--roster', 'x.csv'], /the roster .*x\.csv cannot be read/],
    [['grade', 'subs', '--json'], /--json is for one submission/],
    [['grade', 'subs/ada', '--jobs', '2'], /--jobs is for a class, and .*ada is one submission/],
    [['grade', 'subs', '--shard', '3/2'], /--shard must be i\/n/],
    [['grade', 'subs', '--jobs', '0'], /--jobs must be a whole number/],
    [['grade', 'subs', '--only', '99'], /there is no exercise "99"/],
    [['grade', 'subs', '--overrides', 'none.csv'], /the overrides .*none\.csv cannot be read/],
    [['merge', 'out'], /name the folders to join, and where to/],
    [['merge', 'out', '--out', 'out'], /--out must not be one of the folders/],
    [['regrade', 'out'], /name two folders/],
    [['regrade', 'out', 'subs'], /subs holds no graded class/],
    [['plan', '--out', 'p'], /name --roster FILE and --out DIR/],
    [['publish', 'out'], /name the folder and the roster/],
    [['gradebook', 'out'], /name the graded class and the export/],
    [['gradebook', 'subs', '--into', 'nowhere.csv'], /subs holds no graded class/],
    [['gradebook', 'out', '--into', 'nowhere.csv'], /the export .*nowhere\.csv cannot be read/],
    [['gradebook', 'out', '--into', 'out/gradebook.csv', '--columns', 'x'], /--columns must be like/],
    [['similar', 'subs/ada'], /at least two submissions/],
    [['github', 'nowhere.json'], /there is no file/],
    [['github', 'out/gradebook.csv'], /holds no results/],
  ])('%j is wrong use, and says what is right', async (args, message) => {
    const { code, stderr } = await run(args);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });
});

describe('npm run regrade', () => {
  test('nobody moves, or who does and through which check', async () => {
    const same = await run(['regrade', 'out', 'out']);
    expect(same).toMatchObject({ code: 0, stdout: expect.stringContaining('nobody moves') });
    cpSync(join(root, 'out'), join(root, 'new'), { recursive: true });
    writeFileSync(
      join(root, 'overrides.csv'),
      'id,exercise,score,reason,by,at\nbo,01,4,ill,kim,2026-12-01T10:00\n',
    );
    hand('bo', reference);
    await run([...gradeArgs('new')]);
    const moved = await run(['regrade', 'out', 'new']);
    expect(moved.code).toBe(1);
    expect(moved.stdout).toMatch(/^bo {2}[\d.]+ → 4 \(\+[\d.]+\)$[\s\S]*→ 0\.\d+ \(\+0\.\d+\) {2}\w+ > /m);
    const json = JSON.parse((await run(['regrade', 'out', 'new', '--json'])).stdout);
    expect(json.map(({ id }: { id: string }) => id)).toContain('bo');
  });
});

describe('npm run gradebook', () => {
  test('fills the marks into what Canvas has exported, and lists who is in one of the two alone', async () => {
    const head = 'Student,ID,SIS User ID,SIS Login ID,Section,01 Linked lists (7)\r\n';
    const possible = '    Points Possible,,,,,4\r\n';
    const exported = `${head}${possible}Ada,1,ada,ada1,A,\r\nZoe,2,zoe,zoe2,A,3\r\n`;
    const file = join(root, 'canvas.csv');
    writeFileSync(file, exported);
    const { code, stdout, stderr } = await run(['gradebook', 'out', '--into', 'canvas.csv']);
    expect(readFileSync(file, 'utf8')).toBe(exported.replace('ada1,A,', 'ada1,A,4'));
    expect(stdout).toBe('1 mark is in canvas.csv: "01 Linked lists (7)" has 01\n');
    expect(stderr).toBe(
      'in the export, but not in the class: Zoe, 2, zoe, zoe2\nin the class, but not in the export: bo, chen\n',
    );
    expect(code).toBe(1);
  });

  test('with --out the export stays as it is, and where all are found the exit code is 0', async () => {
    const exported = 'Student ID,Homework\nada,\nbo,\nchen,\n';
    writeFileSync(join(root, 'export.csv'), exported);
    const args = [
      'gradebook',
      'out',
      '--into',
      'export.csv',
      '--columns',
      'Homework=01',
      '--out',
      'filled.csv',
    ];
    const { code, stderr } = await run(args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readFileSync(join(root, 'export.csv'), 'utf8')).toBe(exported);
    expect(readFileSync(join(root, 'filled.csv'), 'utf8')).toMatch(
      /^Student ID,Homework\nada,4\nbo,[\d.]+\nchen,0\n$/,
    );
  });
});

describe('npm run plan and npm run publish', () => {
  const requests: { path: string; token: string; body: Record<string, unknown> }[] = [];
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({ path: request.url!, token: request.headers.authorization!, body: JSON.parse(body) });
    const gone = request.url!.includes('/gone/');
    response.writeHead(gone ? 404 : 201, { 'content-type': 'application/json' });
    response.end(gone ? '{"message":"Not Found"}' : '{}');
  });
  let api = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test('a plan brings the code, says who has none, and divides the class', async () => {
    writeFileSync(join(root, 'roster.csv'), 'id,path\nada,subs/ada\nbo,subs/bo\nzoe,subs/zoe\n');
    const args = [
      'plan',
      '--roster',
      'roster.csv',
      '--out',
      'plan',
      '--only',
      '01',
      '--shards',
      '2',
      '--outputs',
      'outputs',
    ];
    const { code, stderr, stdout } = await run(args);
    expect(code).toBe(1);
    expect(stderr).toBe('zoe: nothing was handed in: there is no zoe\n');
    expect(stdout).toContain('3 students in 2 shards');
    expect(readFileSync(join(root, 'outputs'), 'utf8')).toBe('shards=["1/2","2/2"]\n');
    expect(readFileSync(join(root, 'plan/submissions/ada/01-linked-lists/linked-lists.ts'), 'utf8')).toBe(
      reference,
    );
    expect((await run([...args, '--deadline', 'soon'])).stderr).toMatch(/--deadline must be a time/);
  });

  test('feedback goes to the commits that were graded, and what went wrong is said', async () => {
    const commit = 'a'.repeat(40);
    writeFileSync(
      join(root, 'published.csv'),
      `id,repository,commit\nada,https://github.com/org/ada.git,${commit}\nbo,https://github.com/gone/bo.git,${commit}\nchen,,\n`,
    );
    const args = ['publish', 'out', '--roster', 'published.csv'];
    // Feedback is made of the reports: what somebody wrote into its files goes nowhere.
    writeFileSync(join(root, 'out/feedback/ada.md'), '# ada: 99 of 4 points');
    expect((await run(args, { GITHUB_TOKEN: '' })).stderr).toMatch(/GITHUB_TOKEN is not set/);
    const { code, stdout, stderr } = await run(args, { GITHUB_TOKEN: 'secret-token', GITHUB_API_URL: api });
    expect(code).toBe(1);
    expect(stdout).toBe('feedback written to 1 of 2 repositories\n');
    expect(stderr).toBe('chen: has no repository\nbo: gone/bo: GitHub answered 404 Not Found\n');
    expect(requests[0]).toMatchObject({
      path: '/repos/org/ada/check-runs',
      token: 'Bearer secret-token',
      body: { head_sha: commit, conclusion: 'neutral', output: { title: 'ada: 4 of 4 points' } },
    });
  });
});

describe('npm run github', () => {
  const runner = {
    CLASSROOM: 'cnn-2026',
    ASSIGNMENT: 'cnn',
    SUBMISSION_TAG: 'submit/1',
    COMMIT_URL: 'https://github.com/o/r/commit/1',
    RELEASE_URL: 'https://github.com/o/r/releases/tag/1',
  };

  test('annotations, a summary, and a result for Classroom 50', async () => {
    const results = join(root, 'results.json');
    const report = JSON.parse(readFileSync(join(root, 'out/reports/chen.json'), 'utf8'));
    writeFileSync(results, JSON.stringify({ exercises: report.exercises }));
    const args = ['github', 'results.json', '--summary', 'summary.md', '--classroom50', 'result.json'];
    const { code, stdout } = await run(args, runner);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^::error file=exercises\/01-linked-lists\/linked-lists\.ts,line=\d+,title=01 listOf/m,
    );
    expect(readFileSync(join(root, 'summary.md'), 'utf8')).toContain('## 01 Linked lists: 0 of 4');
    expect(JSON.parse(readFileSync(join(root, 'result.json'), 'utf8'))).toMatchObject({
      schema: 'classroom50/result/v1',
      classroom: 'cnn-2026',
      review: runner.COMMIT_URL,
      'max-score': 400,
      'max-points': 4,
    });
  });

  test('outside of its runner, Classroom 50 has no result', async () => {
    const { code, stderr } = await run(['github', 'results.json', '--classroom50', 'none.json'], {
      ASSIGNMENT: 'x',
    });
    expect(stderr).toMatch(/which sets CLASSROOM, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL: not set here/);
    expect(code).toBe(2);
    expect(existsSync(join(root, 'none.json'))).toBe(false);
  });
});
