/**
 * Node loads this before a playground file: every TypeScript file that is imported from then on goes through
 * ts-node with its type check.
 *
 * `ts-node --esm` does not do that on this Node: its hooks no longer reach the thread that loads modules, and Node
 * strips the types itself, unchecked.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tsNode from 'ts-node';
import { HOME, ROOT } from '../../engine/course/course.ts';
import { describeToDo } from './describe-to-do.ts';

const service = tsNode.create({
  cwd: ROOT,
  project: join(HOME, 'tsconfig.json'),
  pretty: process.stderr.isTTY,
});

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
    const file = fileURLToPath(url);
    if (service.ignored(file)) return nextLoad(url, context);
    return { format: 'module', source: compile(file), shortCircuit: true };
  },
});

function compile(file: string): string {
  try {
    return service.compile(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (!(error instanceof tsNode.TSError)) throw error;
    console.error(`The types are wrong, nothing was run:\n\n${error.diagnosticText.trim()}`);
    process.exit(1);
  }
}

process.on('uncaughtException', (error) => {
  console.error(describeToDo(error) ?? error);
  process.exit(1);
});
