import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findTool } from './find-tool.ts';
import type { Isolation } from './isolation.ts';
import { BASIC_LAYERS, LAYERS } from './layers.ts';

const PATH = process.env.PATH!;
let bin: string;
beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), 'isolation-test-'));
  chmodSync(bin, 0o755);
});
afterEach(() => {
  process.env.PATH = PATH;
  rmSync(bin, { recursive: true });
});

/** What is found out about this system anew, and what `full` isolation says to it. */
async function detect(): Promise<Isolation & { full: string }> {
  vi.resetModules();
  const { detectLayers, requireIsolation } = await import('./isolation.ts');
  try {
    requireIsolation('full');
    return { ...detectLayers(), full: '' };
  } catch (error) {
    return { ...detectLayers(), full: (error as Error).message };
  }
}

const isThere = (name: string): boolean => {
  try {
    return findTool(name) !== '';
  } catch {
    return false;
  }
};
const tools = ['prlimit', 'setpriv', 'bwrap'].filter(isThere);

/** A tool that is there and fails. */
function breakTool(name: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\necho "${name}: Operation not permitted" >&2\nexit 1\n`);
  chmodSync(join(bin, name), 0o755);
}

describe.runIf(process.platform === 'linux')('detectLayers', () => {
  test('without any tool there is what Node has, and it is said how to get the rest', async () => {
    process.env.PATH = bin;
    const { layers, missing, full } = await detect();
    expect(layers).toEqual(BASIC_LAYERS);
    expect(missing).toEqual({
      user: 'setpriv is not installed: apt-get install util-linux',
      prlimit: 'prlimit is not installed: apt-get install util-linux',
      bubblewrap: 'bwrap is not installed: apt-get install bubblewrap',
      seccomp: 'bwrap is not installed: apt-get install bubblewrap',
    });
    for (const reason of Object.values(missing)) expect(full).toContain(reason);
    expect(full).toContain('--isolation best grades with the layers that are');
  });

  test.runIf(tools.length === 3)(
    'a tool that fails is a layer that is missing, and the others hold',
    async () => {
      breakTool('bwrap');
      process.env.PATH = `${bin}${delimiter}${PATH}`;
      const { layers, missing, full } = await detect();
      expect(layers).toEqual(LAYERS.filter((layer) => layer !== 'bubblewrap' && layer !== 'seccomp'));
      expect(missing.bubblewrap).toMatch(
        /^bwrap was run and failed \(bwrap: Operation not permitted\); user namesp/,
      );
      expect(full).toContain('bubblewrap: bwrap was run and failed');
    },
  );

  test.runIf(tools.length === 3)('each tool is a layer by itself', async () => {
    for (const name of ['prlimit', 'setpriv']) symlinkSync(findTool(name), join(bin, name));
    process.env.PATH = bin;
    expect((await detect()).layers).toEqual(
      LAYERS.filter((layer) => layer !== 'bubblewrap' && layer !== 'seccomp'),
    );
  });
});

test('basic isolation asks for nothing of the system', async () => {
  process.env.PATH = bin;
  vi.resetModules();
  const { requireIsolation } = await import('./isolation.ts');
  expect(requireIsolation('basic')).toEqual(BASIC_LAYERS);
});
