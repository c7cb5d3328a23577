import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutTypes } from './without-types.ts';

/** The folder of a stage that holds the code of ours which runs inside of sandboxes. */
export const HOST = 'host';

/** Where that begins. */
export const ENTRY = 'enter.mjs';

const MODULES = [
  'byte-writer',
  'capture-console',
  'confine-imports',
  'decode',
  'encode',
  'error-name',
  'foreign-error',
  'frame',
  'host',
  'is-code',
  'limits',
  'lock-down',
  'place-load-error',
  'plain',
  'refusing-module',
  'strip-file',
  'strip-types',
];

/** Puts the code of ours that runs inside of sandboxes into a stage, without its types. */
export function copyHost(stage: string): void {
  mkdirSync(join(stage, HOST));
  cpSync(join(import.meta.dirname, ENTRY), join(stage, HOST, ENTRY));
  for (const name of MODULES) {
    writeFileSync(join(stage, HOST, `${name}.ts`), withoutTypes(join(import.meta.dirname, `${name}.ts`)));
  }
}
