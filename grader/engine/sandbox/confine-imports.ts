import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin, registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL, URL } from 'node:url';
import { isCode, whyNotCode } from './is-code.ts';
import { REFUSED, readRefusal } from './refusing-module.ts';

/** Where the files are that a solution may import. */
export interface ImportPlaces {
  /** The staged folder of the exercise. */
  own: string;
  /** The staged folder of the given code. */
  given: string;
  /** The folder that `own` was staged from, where that can be looked into. */
  source?: string | undefined;
}

/** `String.prototype.startsWith` as it was before any submission could replace it. */
const startsWith = Function.prototype.call.bind(String.prototype.startsWith) as (
  text: string,
  start: string,
) => boolean;

const urlOf = (folder: string): string => `${pathToFileURL(folder).href}/`;

/**
 * From now on a submission's files import what was staged with them, and nothing else. A refusal says why, and where.
 *
 * @param options.everywhere whoever imports: nothing of ours will
 */
export function confineImports(places: ImportPlaces, { everywhere = false } = {}): void {
  const own = urlOf(places.own);
  const given = urlOf(places.given);
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const { parentURL = '' } = context;
      if (!everywhere && !startsWith(parentURL, own)) return nextResolve(specifier, context);
      let resolved: ReturnType<typeof nextResolve>;
      try {
        resolved = nextResolve(specifier, context);
      } catch {
        throw refusal(specifier, parentURL, places);
      }
      const { url } = resolved;
      if (startsWith(url, given) || (startsWith(url, own) && isStaged(url, places))) return resolved;
      throw refusal(specifier, parentURL, places);
    },
  });
}

/** A system that does not tell upper from lower case finds files that another one does not. */
const isStaged = (url: string, { own }: ImportPlaces): boolean =>
  readdirSync(own).includes(fileURLToPath(url).slice(own.length + 1));

/** What the error is called where an import is not allowed, or leads nowhere. */
export const IMPORT_ERROR = 'ImportError';

function refusal(specifier: string, parent: string, places: ImportPlaces): Error {
  if (startsWith(specifier, REFUSED)) {
    const { name, message, line } = readRefusal(specifier);
    const error = name === 'SyntaxError' ? new SyntaxError(message) : new Error(message);
    return placed(error, line === undefined ? '' : `${parent}:${line}`);
  }
  const error = new Error(`"${specifier}" ${reason(specifier, parent, places)}`);
  error.name = IMPORT_ERROR;
  return placed(error, `${parent}:${lineOf(specifier, parent)}`);
}

/** Node itself says nothing of the line. */
function placed(error: Error, place: string): Error {
  error.stack = place && `    at ${place}`;
  return error;
}

function reason(specifier: string, parent: string, { own, source }: ImportPlaces): string {
  if (isBuiltin(specifier))
    return "is one of Node's own modules, and these are not there when this is graded";
  const url = URL.parse(specifier, parent)?.href ?? '';
  if (!/^(\.|\/|file:)/.test(specifier) || !startsWith(url, urlOf(own))) {
    return 'cannot be imported when this is graded: only the files of this folder can, and those of ../lib';
  }
  const name = fileURLToPath(url).slice(own.length + 1);
  const staged = readdirSync(own);
  if (staged.includes(`${name}.ts`)) return `is not found: the ending belongs to the name, "${specifier}.ts"`;
  const alike = staged.find((one) => folded(one) === folded(name));
  if (alike) return `is not found: the file is called "${alike}", which not every system takes for the same`;
  const isThere = source && existsSync(join(source, name));
  if (!isThere && isCode(name)) return 'is not found in the folder of the exercise';
  const why = whyNotCode(name) ?? 'there are too many files beside it';
  return `${isThere ? 'is there, but ' : ''}is not taken when this is graded: ${why}`;
}

const folded = (name: string): string => name.normalize('NFC').toLowerCase();

/** The line of a file that names what it imports; 1 where it is not to be found. */
function lineOf(specifier: string, parent: string): number {
  const source = readFileSync(fileURLToPath(parent), 'utf8');
  const at = Math.max(source.indexOf(`'${specifier}'`), source.indexOf(`"${specifier}"`));
  return source.slice(0, Math.max(0, at)).split('\n').length;
}
