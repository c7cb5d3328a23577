import { inspect } from 'node:util';

/** What a submission has printed. */
export interface CapturedOutput {
  /** What was printed since the last call, cut to size. */
  take(): string;
}

/** A submission's own `[inspect.custom]` would be handed `inspect` itself. */
const SHOWN = { customInspect: false, maxArrayLength: 100, maxStringLength: 2_000, depth: 4 };

/**
 * Replaces this realm's console by one whose every method only notes what it is given.
 *
 * @param maxLength characters that are kept between two takes
 */
export function captureConsole(maxLength: number): CapturedOutput {
  let text = '';
  const print = (...values: unknown[]): void => {
    if (text.length >= maxLength) return;
    const line = values.map((value) => (typeof value === 'string' ? value : inspect(value, SHOWN))).join(' ');
    text = `${text}${line}\n`.slice(0, maxLength);
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
