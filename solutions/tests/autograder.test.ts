import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { HOME } from '../../grader/engine/course/course.ts';
import { isGradescope } from '../../grader/reports/documented-formats.ts';
import { makeAutograder } from '../../grader/staff/release/make-autograder.ts';
import { readHead } from '../../grader/staff/release/read-head.ts';
import { ScratchRepository } from '../../grader/staff/scratch-repository.ts';

interface Entry {
  content: Buffer;
  mode: number;
}

/** The files of a zip by their names. */
const unzip = (zip: Buffer): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const files = new Map<string, Entry>();
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error);
      file.on('entry', (entry) =>
        file.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure);
          const mode = (entry.externalFileAttributes >>> 16) & 0o777;
          files.set(entry.fileName, { content: await buffer(stream), mode });
          file.readEntry();
        }),
      );
      file.on('end', () => resolve(files));
      file.readEntry();
    });
  });

let course: ScratchRepository;
let zip: Buffer;
let files: Map<string, Entry>;
beforeAll(async () => {
  course = new ScratchRepository();
  mkdirSync(join(course.folder, 'solutions'), { recursive: true });
  for (const name of ['roster', 'overrides'])
    writeFileSync(join(course.folder, `solutions/${name}.csv`), 'id\n');
  course.commit();
  zip = await makeAutograder(readHead(course.folder), '01,02');
  files = await unzip(zip);
});
afterAll(() => course.remove());

describe('makeAutograder', () => {
  test('has what Gradescope looks for at the top, to be run', () => {
    expect(files.get('setup.sh')!.content.toString()).toMatch(/^#!\/usr\/bin\/env bash\n/);
    expect(files.get('run_autograder')!.content.toString()).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect([files.get('setup.sh')!.mode, files.get('run_autograder')!.mode]).toEqual([0o755, 0o755]);
    const script = join(mkdtempSync(join(tmpdir(), 'setup-')), 'setup.sh');
    writeFileSync(script, files.get('setup.sh')!.content);
    expect(spawnSync('bash', ['-n', script]).status).toBe(0);
    rmSync(dirname(script), { recursive: true });
  });

  test('has the course with its solutions, and nobody of a class', () => {
    const names = [...files.keys()];
    expect(names).toContain('course/package-lock.json');
    expect(names).toContain('course/solutions/01-locality-grid/locality-grid.ts');
    expect(
      names.filter((name) => /roster\.csv|overrides\.csv|sample-class|datasets\/attacks/.test(name)),
    ).toEqual([]);
  });

  test('the same commit makes the same zip', async () => {
    expect((await makeAutograder(readHead(course.folder), '01,02')).equals(zip)).toBe(true);
  });
});

describe('run_autograder', () => {
  const root = mkdtempSync(join(tmpdir(), 'gradescope-'));
  beforeAll(() => {
    for (const [name, { content, mode }] of files) {
      const path = join(root, 'source', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content, { mode });
    }
    // What setup.sh installs.
    symlinkSync(join(HOME, 'node_modules'), join(root, 'source/course/node_modules'));
    cpSync(join(root, 'source/run_autograder'), join(root, 'run_autograder'));
    chmodSync(join(root, 'run_autograder'), 0o755);
    // As Gradescope's documentation shows it.
    const metadata = {
      id: 123456,
      created_at: '2026-10-01T14:22:32.365935-07:00',
      users: [{ email: 'ada@x.org' }],
    };
    writeFileSync(join(root, 'submission_metadata.json'), JSON.stringify(metadata));
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const runOn = (submission: string | undefined): SpawnSyncReturns<string> => {
    for (const name of ['submission', 'results']) rmSync(join(root, name), { recursive: true, force: true });
    if (submission === undefined) mkdirSync(join(root, 'submission'));
    else cpSync(submission, join(root, 'submission'), { recursive: true });
    return spawnSync(join(root, 'run_autograder'), {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, AUTOGRADER_ROOT: root },
    });
  };

  test('grades what was handed in, and writes what Gradescope reads', () => {
    const { status, stderr } = runOn(join(HOME, 'datasets/sample-class/emil-rounds-up'));
    expect(status, stderr).toBe(0);
    const results = JSON.parse(readFileSync(join(root, 'results/results.json'), 'utf8'));
    expect(isGradescope(results), JSON.stringify(isGradescope.errors)).toBe(true);
    // 01 and 02 alone, of which a bit is wrong.
    expect(results.score).toBeGreaterThan(15);
    expect(results.score).toBeLessThan(22);
    expect([...new Set(results.tests.map(({ tags }: { tags: string[] }) => tags[0]))]).toEqual(['01', '02']);
  });

  test('what cannot be graded has no results, and is no 0', () => {
    const { status, stderr } = runOn(undefined);
    expect(status, stderr).not.toBe(0);
    expect(existsSync(join(root, 'results/results.json'))).toBe(false);
  });
});
