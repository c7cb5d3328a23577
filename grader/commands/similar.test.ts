import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderOf, HOME, ROOT, readCourse } from '../engine/course/course.ts';

const root = mkdtempSync(join(tmpdir(), 'similar-test-'));
afterAll(() => rmSync(root, { recursive: true }));
const [exercise] = readCourse().exercises;
const reference = readFileSync(join(ROOT, 'solutions', folderOf(exercise!), `${exercise!.slug}.ts`), 'utf8');

/** Hands in a module and files beside it. */
function hand(id: string, source: string, helpers: Record<string, string> = {}): void {
  const folder = join(root, 'subs', id, folderOf(exercise!));
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ [`${exercise!.slug}.ts`]: source, ...helpers })) {
    writeFileSync(join(folder, name), text);
  }
}

async function similar(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const options = { cwd: root, env: { ...process.env, INIT_CWD: root, NO_COLOR: '1' } };
  const command = [
    join(HOME, 'grader/cli.ts'),
    'similar',
    ...args,
    '--only',
    exercise!.id,
    '--out',
    'page.html',
  ];
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, command, options)) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

beforeAll(() => {
  const variant = (name: string) =>
    readFileSync(join(ROOT, 'solutions', folderOf(exercise!), 'variants', `${name}.ts`), 'utf8');
  hand('ada', reference);
  hand('bo', "export * from './impl.ts';\n", { 'impl.ts': variant('recursion') });
  hand('chen', "// mine\nexport * from './work.ts';\n", { 'work.ts': variant('recursion') });
  hand('dee', variant('by-array'));
});

test('helper files are compared too, and one hostile file is told as that of its student', async () => {
  hand('eve', '['.repeat(300_000));
  const { code, stdout, stderr } = await similar('subs');
  expect(stderr).toMatch(
    /^eve is not compared in \d\d: the code is too long to be compared: more than 50,000/m,
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(/^ {2}bo and chen: 100 %$/m);
  expect(stdout).not.toMatch(/ada|dee/);
  const page = readFileSync(join(root, 'page.html'), 'utf8');
  expect(page).toContain('// impl.ts');
  expect(page).toContain('eve is not compared');
  rmSync(join(root, 'subs/eve'), { recursive: true });
});

test("a roster's attempts of one student, and two who hand in one thing, are no pair", async () => {
  writeFileSync(
    join(root, 'roster.csv'),
    [
      'id,path,submitted_at',
      'ada,subs/ada,2026-11-01T10:00',
      'ada,subs/ada-again,2026-11-02T10:00',
      'bo,subs/bo,',
      'chen,subs/chen,',
      'zoe,subs/nothing,',
    ].join('\n'),
  );
  cpSync(join(root, 'subs/ada'), join(root, 'subs/ada-again'), { recursive: true });
  const { code, stdout, stderr } = await similar('--roster', 'roster.csv');
  expect(stdout.split('\n').slice(1, -2)).toEqual(['  bo and chen: 100 %']);
  expect(stderr).toMatch(/^zoe is not compared: nothing was handed in/m);
  expect(code).toBe(1);
  rmSync(join(root, 'subs/ada-again'), { recursive: true });
});

test('a hundred with one solution are one group, and the page can be opened', async () => {
  for (let number = 0; number < 105; number++) hand(`s${number}`, `// s${number}\n${reference}`);
  const { code, stdout } = await similar('subs');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ {2}106 alike, ada, s0, s1, .* and 98 more: 100 %$/m);
  expect(readFileSync(join(root, 'page.html')).length).toBeLessThan(200_000);
});
