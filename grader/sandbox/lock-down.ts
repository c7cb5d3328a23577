import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { LIMITS } from './limits.ts';

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
const HARMLESS = new Set(['structuredClone', 'queueMicrotask']);

/** What a submission has printed. */
export interface CapturedOutput {
  /** What was printed since the last call, cut to size. */
  take(): string;
}

/**
 * Takes from this realm what a submission has no need of: Node's own modules, every file outside its folder,
 * every global that the language does not define. The console is replaced by one that is only captured.
 *
 * @param stage the folder that holds the submission and the given code, with nothing else
 */
export function lockDown(stage: string): CapturedOutput {
  const inside = `${pathToFileURL(stage).href}/`;
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      // The host's own loading of the submission comes first; whatever it imports must be beside it.
      if (!resolved.url.startsWith(inside)) {
        throw new Error(
          `"${specifier}" cannot be imported here: a solution may import only files of its own folder`,
        );
      }
      return resolved;
    },
  });
  const output = captureConsole();
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!LANGUAGE.has(name) && !HARMLESS.has(name) && name !== 'console') {
      delete (globalThis as Record<string, unknown>)[name];
    }
  }
  return output;
}

function captureConsole(): CapturedOutput {
  let text = '';
  const print = (...values: unknown[]): void => {
    if (text.length >= LIMITS.outputBytes) return;
    const line = values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' ');
    text = `${text}${line}\n`.slice(0, LIMITS.outputBytes);
  };
  const console = new Proxy(
    {},
    { get: (_target, method) => (typeof method === 'string' ? print : undefined) },
  );
  Object.defineProperty(globalThis, 'console', { value: console, configurable: true, writable: true });
  return {
    take() {
      const taken = text;
      text = '';
      return taken;
    },
  };
}
