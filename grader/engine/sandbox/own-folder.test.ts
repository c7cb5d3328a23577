import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isAlive, makeOwnFolder, sweepLeftovers } from './own-folder.ts';

let temporary: string;
const usual = process.env.TMPDIR;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'own-test-'));
  process.env.TMPDIR = temporary;
});
afterEach(() => {
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  rmSync(temporary, { recursive: true });
});

/** A folder that another process has made, which was killed since. */
function abandoned(): string {
  const script = `import { writeSync } from 'node:fs';
    import { makeOwnFolder } from ${JSON.stringify(join(import.meta.dirname, 'own-folder.ts'))};
    writeSync(1, makeOwnFolder('stage'));
    process.kill(process.pid, 'SIGKILL');`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }).stdout;
}

describe('sweepLeftovers', () => {
  test('removes the folders of graders that are no more, and leaves all others', () => {
    const gone = abandoned();
    expect(existsSync(gone)).toBe(true);
    const ours = makeOwnFolder('stage');
    const others = ['grader-stage-mine', 'grader-stage-1-2-3-abcdef', 'something'];
    for (const name of others) mkdirSync(join(temporary, name));
    sweepLeftovers();
    expect(existsSync(gone)).toBe(false);
    for (const left of [ours, ...others.map((name) => join(temporary, name))]) {
      expect(existsSync(left), left).toBe(true);
    }
  });

  test('a folder is abandoned too where another process has got the number of its maker', () => {
    const [, namespace] = /-(\d+)-/.exec(basename(makeOwnFolder('stage')))!;
    const reused = join(temporary, `grader-stage-${namespace}-${process.pid}-1-abcdef`);
    mkdirSync(reused);
    sweepLeftovers();
    expect(existsSync(reused)).toBe(process.platform !== 'linux');
  });

  test('behind a link folders have their real names', () => {
    const link = join(temporary, 'link');
    symlinkSync(temporary, link);
    process.env.TMPDIR = link;
    expect(dirname(makeOwnFolder('stage'))).toBe(realpathSync(temporary));
    const gone = abandoned();
    sweepLeftovers();
    expect(existsSync(gone)).toBe(false);
  });

  test('a process that ends by itself takes its folders along', () => {
    const script = `import { makeOwnFolder } from ${JSON.stringify(join(import.meta.dirname, 'own-folder.ts'))};
      process.stdout.write(makeOwnFolder('stage'));`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    expect(dirname(stdout)).toBe(realpathSync(temporary));
    expect(existsSync(stdout)).toBe(false);
  });
});

test('isAlive tells processes that are from those that were', () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(spawnSync(process.execPath, ['--version']).pid)).toBe(false);
});
