/** The classes of errors that the language defines, by name: these cross from a sandbox, others do not. */
export const BUILT_IN_ERRORS = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

/**
 * What an error is, whatever it calls itself: one of a class that extends `RangeError` is a `RangeError`.
 *
 * @returns its own name where it belongs to no class that the language defines
 */
export function errorName(error: Error): string {
  const found = Object.entries(BUILT_IN_ERRORS).find(([, Class]) => error instanceof Class);
  return found ? found[0] : String(error.name);
}
