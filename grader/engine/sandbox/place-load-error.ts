import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const NO_EXPORT = /^The requested module '(.*)' does not provide an export named '(.*)'$/s;
const DECORATOR = /^\s*@\w/;

/**
 * An error of loading, with its place where Node names none: what it says leads to the line.
 *
 * @param folder of the files that were loaded
 */
export function placeLoadError(error: unknown, folder: string): unknown {
  if (!(error instanceof SyntaxError)) return error;
  const [, module, name] = NO_EXPORT.exec(error.message) ?? [];
  const isPlace = module === undefined ? isDecorator(error) : isImport(module, name!);
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.ts'))) {
    const line = readFileSync(join(folder, file), 'utf8').split('\n').findIndex(isPlace);
    if (line < 0) continue;
    error.stack = `    at ${join(folder, file)}:${line + 1}`;
    break;
  }
  return error;
}

const isDecorator =
  ({ message }: Error) =>
  (line: string): boolean =>
    message === 'Invalid or unexpected token' && DECORATOR.test(line);

const isImport =
  (module: string, name: string) =>
  (line: string): boolean =>
    (line.includes(`'${module}'`) || line.includes(`"${module}"`)) &&
    (name === 'default' || line.includes(name) || !line.includes('{'));
