import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EnduringOracle } from './enduring-oracle.ts';
import { findTool } from './find-tool.ts';
import { detectLayers } from './isolation.ts';
import type { Layer } from './layers.ts';
import { LIMITS } from './limits.ts';
import { makeOwnFolder } from './own-folder.ts';
import { prepareStage } from './prepare-stage.ts';
import { SUBMISSION } from './stage.ts';

let stage: string;
let bin: string;
let again: number;
beforeEach(() => {
  stage = makeOwnFolder('test');
  bin = makeOwnFolder('test');
  again = 0;
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of [stage, bin]) rmSync(folder, { recursive: true });
});

/** An oracle on a module of this source. */
async function oracleOn(source: string, layers: Layer[]): Promise<EnduringOracle> {
  mkdirSync(join(stage, SUBMISSION));
  writeFileSync(join(stage, 'package.json'), '{ "type": "module" }');
  const file = join(stage, SUBMISSION, 'module.ts');
  writeFileSync(file, source);
  await prepareStage({ stage, layers: ['process'], limits: LIMITS });
  return new EnduringOracle(file, { stage, layers, limits: LIMITS }, () => again++);
}

/** A tool in front of the real one that does this the first time it is run. */
function failsOnce(tool: string, script: string): void {
  const real = findTool(tool);
  const once = join(bin, 'once');
  const text = `#!/bin/sh\n[ -e ${once} ] && exec ${real} "$@"\ntouch ${once}\n${script}\n`;
  writeFileSync(join(bin, tool), text, { mode: 0o755 });
  vi.stubEnv('PATH', `${bin}:${process.env.PATH}`);
}

const ONE = 'export const task = () => 1;';
const KILLS_ITSELF = 'export const task = () => { process.kill(process.pid, "SIGKILL"); for (;;); };';

describe('an enduring oracle', () => {
  test('starts once, where all is well', async () => {
    const oracle = await oracleOn(ONE, ['process']);
    expect(oracle.call('task', [], 1_000)).toMatchObject({ kind: 'returned', value: 1 });
    expect(again).toBe(0);
    oracle.close();
  });

  test.runIf(detectLayers().layers.includes('user')).each(['exit 0', 'kill -KILL $$', 'kill -TERM $$'])(
    'a sandbox that does not come up is started once more (%s)',
    async (script) => {
      failsOnce('setpriv', script);
      const oracle = await oracleOn(ONE, ['process', 'user']);
      expect(oracle.call('task', [], 1_000)).toMatchObject({ kind: 'returned', value: 1 });
      expect(existsSync(join(bin, 'once'))).toBe(true);
      expect(again).toBe(1);
      oracle.close();
    },
  );

  test('what kills itself does so again, and is to blame', async () => {
    const oracle = await oracleOn(KILLS_ITSELF, ['process']);
    expect(oracle.call('task', [], 1_000)).toMatchObject({ kind: 'ended', ending: { signal: 'SIGKILL' } });
    expect(again).toBe(1);
    oracle.close();
  });

  test('a module that ends its process by itself is not started again', async () => {
    const oracle = await oracleOn('process.exit(0);', ['process']);
    expect(oracle.loaded).toMatchObject({ kind: 'ended', ending: { code: 0 } });
    expect(again).toBe(0);
    oracle.close();
  });
});
