import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NODE, placeNode } from './place-node.ts';
import { isRoot } from './sandbox-user.ts';

let folder: string;
let stage: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-test-'));
  stage = join(folder, 'stage');
  mkdirSync(stage);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A copy of Node in a folder, with these permissions. */
function nodeIn(permissions: { folder: number; file: number }): string {
  const home = join(folder, 'home');
  mkdirSync(home);
  const node = join(home, 'node');
  copyFileSync(process.execPath, node);
  chmodSync(node, permissions.file);
  chmodSync(home, permissions.folder);
  return node;
}

describe.runIf(isRoot())('placeNode', () => {
  test('leaves Node where everybody can get at it', () => {
    chmodSync(folder, 0o755);
    placeNode(stage, nodeIn({ folder: 0o755, file: 0o755 }));
    expect(existsSync(join(stage, NODE))).toBe(false);
  });

  test.each([
    ['links it where only the folder is closed', { folder: 0o700, file: 0o755 }],
    ['copies it where the program itself is', { folder: 0o755, file: 0o700 }],
  ])('%s', (_, permissions) => {
    const node = nodeIn(permissions);
    placeNode(stage, node);
    const placed = join(stage, NODE);
    expect(statSync(placed).mode & 0o777).toBe(0o755);
    expect(spawnSync(placed, ['--version'], { encoding: 'utf8' }).stdout.trim()).toBe(process.version);
    expect(statSync(node).mode & 0o777).toBe(permissions.file);
  });
});
