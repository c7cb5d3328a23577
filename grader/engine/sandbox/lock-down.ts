import { dirname, join } from 'node:path';
import { confineImports } from './confine-imports.ts';

/** The globals that ECMAScript defines; a solution needs no others. */
const LANGUAGE = new Set(
  `globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape AggregateError Array ArrayBuffer AsyncDisposableStack BigInt BigInt64Array
  BigUint64Array Boolean DataView Date DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array
  Float64Array Function Int8Array Int16Array Int32Array Iterator Map Number Object Promise Proxy RangeError
  ReferenceError RegExp Set String SuppressedError Symbol SyntaxError TypeError Uint8Array Uint8ClampedArray
  Uint16Array Uint32Array URIError WeakMap WeakRef WeakSet Intl JSON Math Reflect Temporal`.split(/\s+/),
);

/** Harmless things that honest solutions use all the same. */
const HARMLESS = new Set(['console', 'performance', 'structuredClone', 'queueMicrotask']);

/** Tells the time as Node's own does, and nothing else: much code says how long it took. */
export function ownPerformance(): Pick<Performance, 'now' | 'timeOrigin'> {
  const timeOrigin = Date.now();
  return { timeOrigin, now: () => Date.now() - timeOrigin };
}

/**
 * Whether a solution finds a global when it is graded.
 *
 * @param allowed what its exercise may use besides the usual
 */
export const isGraded = (name: string, allowed: readonly string[]): boolean =>
  LANGUAGE.has(name) || HARMLESS.has(name) || allowed.includes(name);

/**
 * Takes from this realm what a submission has no need of: Node's own modules, every file outside its folder,
 * every global that the language does not define, the console apart.
 *
 * What stays in force afterwards leans on nothing that a submission could replace.
 *
 * @param module the module to load, which lies in the folder of its exercise
 * @param submission the folder of all exercises of the submission, with the given code in `lib`
 * @param allowed what the exercise may use besides the usual
 */
export function lockDown(module: string, submission: string, allowed: readonly string[]): void {
  confineImports({ own: dirname(module), given: join(submission, 'lib') }, { everywhere: true });
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!isGraded(name, allowed)) delete (globalThis as Record<string, unknown>)[name];
  }
  Object.defineProperty(globalThis, 'performance', {
    value: ownPerformance(),
    configurable: true,
    writable: true,
  });
}
