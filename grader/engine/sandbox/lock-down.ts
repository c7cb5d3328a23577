import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The globals that ECMAScript defines; a solution needs no others. */
const LANGUAGE = new Set(
  `globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape AggregateError Array ArrayBuffer AsyncDisposableStack BigInt BigInt64Array
  BigUint64Array Boolean DataView Date DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array
  Float64Array Function Int8Array Int16Array Int32Array Iterator Map Number Object Promise Proxy RangeError
  ReferenceError RegExp Set String SuppressedError Symbol SyntaxError TypeError Uint8Array Uint8ClampedArray
  Uint16Array Uint32Array URIError WeakMap WeakRef WeakSet Intl JSON Math Reflect Temporal`.split(/\s+/),
);

/** `String.prototype.startsWith` as it was before any submission could replace it. */
const startsWith = Function.prototype.call.bind(String.prototype.startsWith) as (
  text: string,
  start: string,
) => boolean;

/** Harmless things that honest solutions use all the same. */
const HARMLESS = new Set(['structuredClone', 'queueMicrotask']);

/** Tells the time as Node's own does, and nothing else: much code says how long it took. */
function ownPerformance(): Pick<Performance, 'now' | 'timeOrigin'> {
  const timeOrigin = Date.now();
  return { timeOrigin, now: () => Date.now() - timeOrigin };
}

/**
 * Takes from this realm what a submission has no need of: Node's own modules, every file outside its folder,
 * every global that the language does not define, the console apart.
 *
 * What stays in force afterwards leans on nothing that a submission could replace.
 *
 * @param module the module to load, which lies in the folder of its exercise
 * @param submission the folder of all exercises of the submission, with the given code in `lib`
 * @param globals what the exercise may use besides the usual
 */
export function lockDown(module: string, submission: string, globals: readonly string[]): void {
  const left = new Set([...LANGUAGE, ...HARMLESS, ...globals, 'console']);
  const own = `${pathToFileURL(dirname(module)).href}/`;
  const given = `${pathToFileURL(join(submission, 'lib')).href}/`;
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      // The host's own loading of the submission comes first; whatever it imports must be beside it.
      if (!startsWith(resolved.url, own) && !startsWith(resolved.url, given)) {
        throw new Error(
          `"${specifier}" cannot be imported here: a solution may import files of its own folder, and of ../lib`,
        );
      }
      return resolved;
    },
  });
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!left.has(name)) delete (globalThis as Record<string, unknown>)[name];
  }
  Object.defineProperty(globalThis, 'performance', {
    value: ownPerformance(),
    configurable: true,
    writable: true,
  });
}
