import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validateWorkflow } from '@action-validator/core';
import { actionlint } from 'github-actionlint';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FakeGithub } from '../../class/publish/fake-github.ts';
import { HOME, ROOT } from '../../engine/course/course.ts';
import { newKeys } from '../../engine/receipts/keys.ts';
import { Artifacts, type UploadInputs } from './artifacts.ts';

interface Step {
  id?: string;
  if?: string;
  uses?: string;
  with?: Record<string, unknown>;
  run?: string;
  env?: Record<string, string>;
}
interface Job {
  if?: string;
  needs?: string | string[];
  environment?: string;
  permissions?: Record<string, string>;
  strategy?: { matrix: Record<string, unknown> };
  steps: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  env?: Record<string, string>;
  jobs: Record<string, Job>;
}

const FOLDER = join(HOME, '.github/workflows');
const files = readdirSync(FOLDER).sort();
const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const workflowOf = (file: string): Workflow => parse(textOf(file));
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);

/** The commits that are known to be what they say, with the version that each stands for. */
const PINNED = new Set([
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
  'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0',
  'actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1',
  'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1',
  'actions/create-github-app-token@bcd2ba49218906704ab6c1aa796996da409d3eb1 # v3.2.0',
]);

/** The linter's program comes from GitHub at its first run: where that is not to be had, our CI alone runs it. */
const hasLinter = await actionlint({ args: ['-version'] }).then(
  ({ code }) => code === 0,
  () => process.env.GITHUB_ACTIONS === 'true',
);

describe.each(files)('%s', (file) => {
  const workflow = workflowOf(file);

  test('is valid by its schema', () => {
    expect(validateWorkflow(textOf(file)).errors).toEqual([]);
  });

  test.skipIf(!hasLinter)('has nothing that the linter finds', async () => {
    const { stdout } = await actionlint({ args: ['-no-color', join(FOLDER, file)] });
    expect(stdout.toString()).toBe('');
  });

  test('pins every action to a commit that is known', () => {
    const used = [...textOf(file).matchAll(/uses: (.*)$/gm)].map(([, uses]) => uses!.trim());
    expect(used.filter((uses) => !PINNED.has(uses))).toEqual([]);
  });

  test('may read this repository and nothing else, and leaves no credentials behind', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { permissions } of Object.values(workflow.jobs)) expect(permissions).toBeUndefined();
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
  });

  test('is not started by what strangers control, and puts no outside text into commands', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    for (const { run } of stepsOf(workflow)) expect(run ?? '').not.toContain('${{');
  });

  test('each command is one that works on a laptop', () => {
    const commands = stepsOf(workflow).flatMap(({ run }) => run ?? []);
    for (const command of commands) {
      expect(command.trim()).not.toContain('\n');
      expect(command).toMatch(/^(npm ci|npm run|node |sudo (apt-get|sysctl) |\.ci\/run)/);
    }
  });

  test('only knows commands that there are', () => {
    const commands = [...textOf(file).matchAll(/npm run (?:--silent )?(\w+)/g)].map(([, name]) => name!);
    for (const name of commands)
      expect(existsSync(join(HOME, `grader/commands/${name}.ts`)), name).toBe(true);
  });
});

/** Whether a job runs what students wrote. */
const runsCode = ({ steps }: Job): boolean =>
  steps.some(({ run }) => /npm run (--silent )?(grade|check)\b/.test(run ?? ''));
const named = (steps: Step[], action: string): Step[] =>
  steps.filter(({ uses }) => uses?.startsWith(`actions/${action}@`));

test.each(['grade.yml', 'check.yml'])('%s: no job that runs code of students has a cache', (file) => {
  const running = Object.values(workflowOf(file).jobs).filter(runsCode);
  expect(running).toHaveLength(1);
  for (const { with: given } of named(running[0]!.steps, 'setup-node')) {
    expect(given).toMatchObject({ 'package-manager-cache': false });
    expect(given).not.toHaveProperty('cache');
  }
  expect(JSON.stringify(running)).not.toContain('actions/cache');
});

describe('check.yml', () => {
  const { on, jobs } = workflowOf('check.yml');

  test('runs on every push, or, where minutes are scarce, on tags that hand something in', () => {
    expect(on).toEqual({ push: { branches: ['**'], tags: ['submit/*'] } });
    expect(jobs.check!.if).toMatch(/ref_type == 'tag' \|\| vars\.CHECK_ON_SUBMIT != 'true'/);
  });
});

describe('grade.yml', () => {
  const { jobs } = workflowOf('grade.yml');

  test('the job that runs code of students holds no secret and demands full isolation', () => {
    expect(JSON.stringify(jobs.grade)).not.toMatch(/secrets|token|GITHUB_TOKEN/i);
    expect(jobs.grade!.environment).toBeUndefined();
    expect(
      Object.entries(jobs)
        .filter(([, job]) => runsCode(job))
        .map(([name]) => name),
    ).toEqual(['grade']);
    expect(jobs.grade!.steps.find(({ run }) => run?.includes('npm run grade'))!.run).toContain(
      '--isolation full',
    );
  });

  test('every secret is one of the environment', () => {
    const holders = Object.entries(jobs).filter(([, job]) => JSON.stringify(job).includes('secrets.'));
    expect(holders.map(([name, { environment }]) => [name, environment])).toEqual([
      ['plan', 'grading'],
      ['merge', 'grading'],
      ['publish', 'grading'],
    ]);
  });

  test('the app is told by its client id', () => {
    const tokens = Object.values(jobs).flatMap(({ steps }) => named(steps, 'create-github-app-token'));
    expect(tokens).toHaveLength(2);
    for (const { with: given } of tokens) expect(Object.keys(given!)).toContain('client-id');
    expect(textOf('grade.yml')).not.toContain('app-id');
  });

  test('the key that signs exists in the merging step alone', () => {
    const holders = Object.entries(jobs).flatMap(([name, { steps }]) =>
      steps.filter((step) => JSON.stringify(step).includes('SIGNING_KEY')).map(({ run }) => [name, run]),
    );
    expect(holders).toEqual([['merge', expect.stringMatching(/^npm run merge -- /)]]);
    expect(textOf('grade.yml').match(/SIGNING_KEY/g)).toHaveLength(2);
  });

  test('the token that may write exists in the publishing job alone', () => {
    const writing = Object.entries(jobs).filter(([, { steps }]) =>
      steps.some(({ with: given }) =>
        Object.entries(given ?? {}).some(
          ([key, value]) => key.startsWith('permission-') && value === 'write',
        ),
      ),
    );
    expect(writing.map(([name]) => name)).toEqual(['publish']);
  });

  test('a class in which some are missing is published without them', () => {
    expect(jobs.publish!.needs).toEqual(['plan', 'merge']);
    expect(jobs.publish!.if).toMatch(/^\$\{\{ !cancelled\(\) && needs\.plan\.result == 'success' && \(/);
  });

  test('what another job needs is kept for as long as GitHub lets jobs run again', () => {
    const uploads = Object.values(jobs).flatMap(({ steps }) => named(steps, 'upload-artifact'));
    for (const { with: given } of uploads) expect(given!['retention-days']).toBeGreaterThan(30);
  });
});

describe('a shard that failed', () => {
  const { jobs } = workflowOf('grade.yml');
  const uploads = Object.values(jobs).flatMap(({ steps }) =>
    steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact@')),
  );

  test('keeps no other from being graded, and the gradebook is made without it', () => {
    expect(jobs.grade!.strategy).toMatchObject({ 'fail-fast': false });
    expect(jobs.merge!.if).toMatch(/!cancelled\(\)/);
  });

  test('is graded again alone: its artifact has a name of its own, and gives way to the new one', () => {
    expect(uploads.length).toBe(4);
    for (const { with: given } of uploads) expect(given).toMatchObject({ overwrite: true });
    expect(uploads.map(({ with: given }) => given!.name)).toContainEqual(
      expect.stringMatching(/^shard-.*strategy\.job-index/),
    );
  });
});

test('dependabot watches packages and actions, a pull request a week for each', () => {
  const { version, updates } = parse(readFileSync(join(HOME, '.github/dependabot.yml'), 'utf8'));
  expect(version).toBe(2);
  expect(updates).toEqual(
    ['npm', 'github-actions'].map((ecosystem) => ({
      'package-ecosystem': ecosystem,
      directory: '/',
      schedule: { interval: 'weekly' },
      groups: { [ecosystem === 'npm' ? 'packages' : 'actions']: { patterns: ['*'] } },
    })),
  );
});

test('ci.yml tries three systems and three versions of Node', () => {
  const { matrix } = workflowOf('ci.yml').jobs.everywhere!.strategy!;
  expect(matrix.node).toEqual([22, 24, 26]);
  expect((matrix.system as string[]).map((name) => name.split('-')[0])).toEqual([
    'ubuntu',
    'macos',
    'windows',
  ]);
});

/** Runs the commands of the workflow as they stand. */
describe('plan → grade → merge', () => {
  const root = mkdtempSync(join(tmpdir(), 'workflow-test-'));
  const { jobs } = workflowOf('grade.yml');
  const sampleClass = join(ROOT, 'datasets/sample-class');
  const students = ['ada-complete', 'bo-begun', 'cleo-first-word', 'nobody'];
  const runs: Artifacts[] = [];
  afterAll(() => {
    rmSync(root, { recursive: true });
    for (const one of runs) one.remove();
  });

  const machine = (name: string): string => {
    const folder = join(root, name);
    mkdirSync(join(folder, 'reports'), { recursive: true });
    return folder;
  };

  /**
   * A job as a runner does it, on a machine of its own: what it downloads, the one command of ours, what it uploads.
   *
   * @throws where the command or an action fails, once what is to be uploaded in any case is
   */
  async function runJob(
    job: string,
    command: string,
    { folder, artifacts, env = {} }: { folder: string; artifacts: Artifacts; env?: Record<string, string> },
  ): Promise<void> {
    const { steps } = jobs[job]!;
    const inputsOf = (step: Step) =>
      Object.fromEntries(
        Object.entries(step.with ?? {}).map(([key, value]) => [
          key,
          typeof value === 'string'
            ? value.replace(/\$\{\{ strategy\.job-index \}\}/, env.INDEX ?? '0')
            : value,
        ]),
      ) as unknown as UploadInputs;
    for (const step of steps) {
      if (step.uses?.startsWith('actions/download-artifact@')) artifacts.download(folder, inputsOf(step));
    }
    const text = steps
      .find(({ run }) => run?.startsWith(`npm run ${command}`))!
      // The scripts of package.json are no more than this.
      .run!.replace(/npm run (?:--silent )?(\w+) --/, `node ${join(HOME, 'grader/cli.ts')} $1`)
      // Full isolation is the workflow's to prepare; here it is as good as this machine has it.
      .replace('--isolation full', '--isolation basic');
    let failure: unknown;
    await promisify(execFile)('bash', ['-e', '-o', 'pipefail', '-c', text], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder, EXERCISES: '01', DEADLINE: '', ROSTER: 'roster.csv', ...env },
    }).catch((error: unknown) => {
      failure = error;
    });
    for (const step of steps) {
      if (!step.uses?.startsWith('actions/upload-artifact@')) continue;
      if (failure === undefined || /!cancelled\(\)|always\(\)/.test(step.if ?? ''))
        artifacts.upload(folder, inputsOf(step));
    }
    if (failure !== undefined) throw failure;
  }

  /** Plans a class as one run of the workflow. */
  async function plan(name: string, ids: string[]): Promise<Artifacts> {
    const artifacts = new Artifacts();
    runs.push(artifacts);
    const folder = machine(`${name}-plan`);
    writeFileSync(
      join(folder, 'roster.csv'),
      `id,name,path\n${ids.map((id) => `${id},Name of ${id},${join(sampleClass, id)}`).join('\n')}\n`,
    );
    await runJob('plan', 'plan', { folder, artifacts, env: { GITHUB_OUTPUT: join(folder, 'outputs') } });
    expect(readFileSync(join(folder, 'outputs'), 'utf8')).toBe('shards=["1/1"]\n');
    return artifacts;
  }
  const gradeShard = (name: string, artifacts: Artifacts, index: number, count: number): Promise<void> =>
    runJob('grade', 'grade', {
      folder: machine(`${name}-shard-${index}-of-${count}`),
      artifacts,
      env: { SHARD: `${index}/${count}`, INDEX: String(index - 1) },
    });
  const merge = async (name: string, artifacts: Artifacts, key = ''): Promise<string> => {
    const folder = machine(name);
    rmSync(join(folder, 'reports'), { recursive: true });
    await runJob('merge', 'merge', { folder, artifacts, env: { GRADER_SIGNING_KEY: key } });
    return join(folder, 'reports/class');
  };
  const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');

  let alone: string;
  let single: Artifacts;
  beforeAll(async () => {
    single = await plan('single', students);
    await gradeShard('single', single, 1, 1);
    alone = await merge('single-merge', single);
  }, 300_000);

  test('a lone shard, which is downloaded flat, gives a gradebook with everybody', () => {
    const book = read(alone, 'gradebook.csv');
    for (const id of students) expect(book).toContain(`"${id}","Name of ${id}"`);
    expect(book).toMatch(/"nobody".*nothing was handed in/);
  });

  test('where all shards but one failed, it is told who is missing; graded again, all are there, in three as in one', async () => {
    const artifacts = await plan('three', students);
    await gradeShard('three', artifacts, 2, 3);
    const missing = /\d missing: .*; grade their shard again and merge again/;
    await expect(merge('three-merge', artifacts)).rejects.toThrow(missing);
    expect(artifacts.names).toContain('gradebook');
    await gradeShard('three', artifacts, 1, 3);
    await expect(merge('three-merge', artifacts)).rejects.toThrow(missing);
    // "Re-run failed jobs" runs the third again, and merge after it.
    await gradeShard('three', artifacts, 3, 3);
    const { privateKey, publicKey } = newKeys();
    const merged = await merge('three-merge', artifacts, privateKey);
    for (const file of [
      'gradebook.csv',
      'gradebook.canvas.csv',
      'gradebook.moodle.csv',
      'gradebook.gradescope.csv',
    ]) {
      expect(read(merged, file)).toBe(read(alone, file));
    }
    expect(readdirSync(join(merged, 'feedback'))).toEqual(readdirSync(join(alone, 'feedback')));
    writeFileSync(join(merged, 'public.pem'), publicKey);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(HOME, 'grader/cli.ts'), 'verify-report', 'reports/ada-complete.json', '--key', 'public.pem'],
      { env: { ...process.env, INIT_CWD: merged } },
    );
    expect(stdout).toMatch(/valid: ada-complete has [\d.]+ of 4 points/);
  }, 600_000);

  test('publish writes to who is there, and run again it leaves out what it has written', async () => {
    const folder = machine('addresses');
    single.download(folder, { name: 'plan', path: 'reports/plan' });
    const roster = join(folder, 'reports/plan/roster.csv');
    const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(roster, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    const placed = data.map((row) => ({
      ...row,
      repository: `https://github.com/org/${row.id}.git`,
      commit: 'c'.repeat(40),
    }));
    writeFileSync(
      roster,
      Papa.unparse({
        fields: meta.fields!,
        data: placed.map((row) => meta.fields!.map((name) => row[name as keyof typeof row])),
      }),
    );
    single.upload(folder, { name: 'plan', path: 'reports/plan', overwrite: true });

    const github = new FakeGithub();
    const env = { GITHUB_TOKEN: 'x', GITHUB_API_URL: await github.listen() };
    const publish = (name: string): Promise<void> =>
      runJob('publish', 'publish', { folder: machine(name), artifacts: single, env });
    const graded = students.filter((id) => id !== 'nobody');
    try {
      github.answer = (path) => (path.includes('cleo') ? 404 : 201);
      await expect(publish('publish-1')).rejects.toThrow(/cleo-first-word.*404/);
      expect(github.made).toHaveLength(graded.length - 1);
      github.answer = () => 201;
      await expect(publish('publish-2')).rejects.toThrow(/nobody: /);
    } finally {
      github.close();
    }
    const written = github.made.map(({ path }) => path.split('/')[3]!);
    expect(written.toSorted()).toEqual(graded.toSorted());
    expect(written.at(-1)).toBe('cleo-first-word');
  }, 300_000);
});
