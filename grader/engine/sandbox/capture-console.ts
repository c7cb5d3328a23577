import { inspect } from 'node:util';

/** What a submission has printed. */
export interface CapturedOutput {
  /** Notes text as it is, as if it had been printed. */
  add(text: string): void;
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
  const add = (more: string): void => {
    text = `${text}${more}`.slice(0, maxLength);
  };
  const print = (...values: unknown[]): void => {
    if (text.length >= maxLength) return;
    const line = values.map((value) => (typeof value === 'string' ? value : inspect(value, SHOWN))).join(' ');
    add(`${line}\n`);
  };
  const console = new Proxy(
    {},
    { get: (_target, method) => (typeof method === 'string' ? print : undefined) },
  );
  Object.defineProperty(globalThis, 'console', { value: console, configurable: true, writable: true });
  return {
    add,
    take() {
      const taken = text;
      text = '';
      return taken;
    },
  };
}
