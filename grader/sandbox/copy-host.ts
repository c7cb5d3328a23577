import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of a stage that holds the code of ours which runs inside of sandboxes. */
export const HOST = 'host';

/** Where that begins. */
export const ENTRY = 'enter.mjs';

const MODULES = [
  'byte-writer',
  'capture-console',
  'decode',
  'encode',
  'frame',
  'host',
  'limits',
  'lock-down',
  'plain',
  'strip-types',
];

/** Copies the code of ours that runs inside of sandboxes into a stage. */
export function copyHost(stage: string): void {
  mkdirSync(join(stage, HOST));
  for (const file of [ENTRY, ...MODULES.map((name) => `${name}.ts`)]) {
    cpSync(join(import.meta.dirname, file), join(stage, HOST, file));
  }
}
