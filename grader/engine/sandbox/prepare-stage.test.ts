import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HOST } from './copy-host.ts';
import { requireIsolation } from './isolation.ts';
import { LIMITS } from './limits.ts';
import { Oracle } from './oracle.ts';
import { makeOwnFolder } from './own-folder.ts';
import { prepareStage } from './prepare-stage.ts';
import { SUBMISSION } from './stage.ts';

const layers = requireIsolation('best');
let stage: string;
beforeEach(() => {
  stage = makeOwnFolder('test');
  writeFileSync(join(stage, 'package.json'), '{ "type": "module" }');
});
afterEach(() => rmSync(stage, { recursive: true }));

const place = (name: string): string => join(stage, SUBMISSION, name);

async function prepare(sources: Record<string, string>): Promise<void> {
  for (const [name, source] of Object.entries(sources)) {
    mkdirSync(dirname(place(name)), { recursive: true });
    writeFileSync(place(name), source);
  }
  await prepareStage({ stage, layers, limits: LIMITS });
}

function load(name: string): Oracle['loaded'] {
  const oracle = new Oracle(place(name), { stage, layers, limits: LIMITS });
  oracle.close();
  return oracle.loaded;
}

describe('prepareStage', () => {
  test('removes types and leaves all else where it was', async () => {
    await prepare({
      '01/a.ts': 'export const a: number = 1; // é\r\nexport type B = { c: string };\nthrow a;',
    });
    expect(readFileSync(place('01/a.ts'), 'utf8')).toBe(
      `export const a${' '.repeat(8)} = 1; // é\r\n${' '.repeat(30)}\nthrow a;`,
    );
  });

  test('what is no TypeScript says why when it is imported, and harms nothing else', async () => {
    await prepare({
      '01/a.ts': 'export enum Kind { max }',
      '02/a.ts': 'export const a: = 1;',
      '03/a.ts': "import { b } from './b.ts'; export const a = b;",
      '03/b.ts': 'export const b: number = 1;',
    });
    const broken = (message: string) => ({
      kind: 'broken',
      error: expect.objectContaining({ name: 'SyntaxError', message: expect.stringContaining(message) }),
      output: '',
    });
    expect(load('01/a.ts')).toEqual(broken('TypeScript enum is not supported in strip-only mode'));
    expect(load('02/a.ts')).toEqual(broken('Unexpected token `=`'));
    expect(load('03/a.ts').kind).toBe('returned');
  });

  test('a file that is too much for the tool takes no other exercise with it', async () => {
    const endless = `export const a = ${'('.repeat(200_000)}1${')'.repeat(200_000)};`;
    await prepare({
      '01/a.ts': endless,
      '01/b.ts': 'export const b: number = 1;',
      '02/a.ts': 'export const a: number = 1;',
    });
    expect(load('01/a.ts')).toMatchObject({
      kind: 'broken',
      error: {
        message: expect.stringMatching(/^a\.ts cannot be read as TypeScript: .* nested very deeply/),
        stack: '',
      },
    });
    expect(load('02/a.ts').kind).toBe('returned');
  });

  test('files that are too large together take no other exercise with them', async () => {
    // Each of these characters is six in JSON.
    const large = `export const a = 1; //${'\u0001'.repeat(900_000)}`;
    const helpers = Array.from({ length: 13 }, (_, index) => [`01/${index}.ts`, large] as const);
    await prepare({ ...Object.fromEntries(helpers), '02/a.ts': 'export const a: number = 1;' });
    const loaded = helpers.map(([name]) => load(name));
    expect(new Set(loaded.map(({ kind }) => kind))).toEqual(new Set(['returned', 'broken']));
    expect(loaded.find(({ kind }) => kind === 'broken')).toMatchObject({
      error: { message: expect.stringMatching(/very large together/) },
    });
    expect(load('02/a.ts').kind).toBe('returned');
  });

  test('exercises whose files are too large only together are all read', async () => {
    const large = `export const a = 1; //${'\u0001'.repeat(900_000)}`;
    const names = ['01', '02'].flatMap((folder) =>
      [1, 2, 3, 4, 5, 6, 7].map((index) => `${folder}/${index}.ts`),
    );
    await prepare(Object.fromEntries(names.map((name) => [name, large])));
    expect(names.filter((name) => readFileSync(place(name), 'utf8') !== large)).toEqual([]);
  });

  test('what is ours comes in without its types, and nobody hears a warning of it', async () => {
    const warned = vi.spyOn(process, 'emitWarning');
    await prepare({});
    expect(warned).not.toHaveBeenCalled();
    expect(readFileSync(join(stage, HOST, 'frame.ts'), 'utf8')).not.toContain('interface');
    expect(process.emitWarning).toBe(warned);
    vi.restoreAllMocks();
  });

  test.runIf(layers.includes('prlimit'))(
    'a sandbox that cannot be started is a failure of ours',
    async () => {
      const bin = mkdtempSync(join(tmpdir(), 'prepare-test-'));
      writeFileSync(join(bin, 'prlimit'), '#!/bin/sh\necho "prlimit: it is broken" >&2\nexit 1\n', {
        mode: 0o755,
      });
      writeFileSync(join(stage, 'a.ts'), '');
      vi.stubEnv('PATH', `${bin}:${process.env.PATH}`);
      const preparing = prepareStage({ stage, layers: ['process', 'prlimit'], limits: LIMITS });
      await expect(preparing).rejects.toThrow('the sandbox could not be started: prlimit: it is broken');
      vi.unstubAllEnvs();
      rmSync(bin, { recursive: true });
    },
  );
});
