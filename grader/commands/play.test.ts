import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HOME, ROOT } from '../engine/course/course.ts';
import { play, scratchFile } from './play.ts';

let folder: string;
beforeAll(() => {
  // Inside the course, as a student's files are; below the playground, whose files git ignores.
  mkdirSync(join(ROOT, 'playground'), { recursive: true });
  folder = mkdtempSync(join(ROOT, 'playground/test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function script(name: string, source: string): string {
  const file = join(folder, name);
  writeFileSync(file, source);
  return file;
}

const cli = (...args: string[]) =>
  spawnSync(process.execPath, [join(HOME, 'grader/cli.ts'), 'play', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });

describe('npm run play', () => {
  test('runs a file that imports given code, with its arguments', () => {
    const file = script(
      'fine.ts',
      `import { requireNumbers } from '../../exercises/lib/require.ts';
       import type { List } from '../../exercises/lib/types.ts';
       const list: List = { value: 2, next: null };
       requireNumbers('two', [list.value]);
       console.log('fine', process.argv.slice(2).join());`,
    );
    const { status, stdout, stderr } = cli(file, 'one', 'two');
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: 'fine one,two\n', stderr: '' });
  });

  test('shows a type error and runs nothing, even where an imported file holds it', () => {
    script('wrong.ts', 'export const size: number = "five";\n');
    const file = script(
      'imports-wrong.ts',
      "import { size } from './wrong.ts';\nconsole.log('ran', size);\n",
    );
    const { status, stdout, stderr } = cli(file);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('The types are wrong, nothing was run:');
    expect(stderr).toMatch(
      /wrong\.ts\(1,14\): error TS2322: Type 'string' is not assignable to type 'number'/,
    );
    expect(stderr).not.toContain('    at ');
  });

  test('shows where an error was thrown, in the lines of the file', () => {
    const file = script(
      'throws.ts',
      "interface Unused {\n  one: 1;\n}\n\nthrow new TypeError('no luck');\nexport type { Unused };\n",
    );
    const { status, stderr } = cli(file);
    expect(status).toBe(1);
    expect(stderr).toContain('TypeError: no luck');
    expect(stderr).toContain('throws.ts:5:');
  });

  test('says which task is to do instead of a stack trace', () => {
    const file = script(
      'to-do.ts',
      `import { listOf } from '../../exercises/01-linked-lists/linked-lists.ts';
       console.log(listOf([1]));`,
    );
    const { status, stderr } = cli(file);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'exercise 01, Task 1: listOf is still to do\n',
    });
  });

  test("hands on the file's exit code", async () => {
    const file = script('exits.ts', 'process.exit(7);\n');
    await expect(play.run({ values: {}, positionals: [file] })).resolves.toBe(7);
  });

  test('an endless loop ends with Ctrl-C', async () => {
    const file = script('endless.ts', "console.log('on it');\nwhile (true);\n");
    // A group of its own: Ctrl-C goes to all processes of a terminal's group.
    const running = spawn(process.execPath, [join(HOME, 'grader/cli.ts'), 'play', file], {
      cwd: ROOT,
      detached: true,
    });
    await once(running.stdout, 'data');
    process.kill(-running.pid!, 'SIGINT');
    const [code] = await once(running, 'exit');
    expect(code).toBe(130);
  });

  test('refuses what is no file of the course', async () => {
    const run = (file: string) => play.run({ values: {}, positionals: [file] });
    await expect(run('nowhere.ts')).rejects.toThrow(/there is no file .*nowhere\.ts/);
    await expect(run(ROOT)).rejects.toThrow('there is no file');
    await expect(run(join(ROOT, 'README.md'))).rejects.toThrow('its name must end in .ts');
    const outside = join(mkdtempSync(join(tmpdir(), 'play-')), 'play.ts');
    writeFileSync(outside, '');
    await expect(run(outside)).rejects.toThrow('is outside the course');
    expect(cli('nowhere.ts').status).toBe(2);
  });
});

describe('the scratch file', () => {
  test('is made from the template once, and then left alone', () => {
    const template = join(ROOT, 'playground/template.ts');
    const own = mkdtempSync(join(folder, 'own-'));
    copyFileSync(template, join(own, 'template.ts'));
    const say = vi.spyOn(console, 'error').mockImplementation(() => {});
    const file = scratchFile(own);
    expect(say).toHaveBeenCalledWith(expect.stringContaining('from the template'));
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(template, 'utf8'));
    writeFileSync(file, '// mine\n');
    expect(scratchFile(own)).toBe(file);
    expect(readFileSync(file, 'utf8')).toBe('// mine\n');
    say.mockRestore();
  });
});
